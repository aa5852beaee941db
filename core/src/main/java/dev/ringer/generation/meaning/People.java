package dev.ringer.generation.meaning;

import java.math.BigDecimal;
import java.util.Set;

/** People and what belongs to them. */
final class People {

    private static final Set<String> NOUNS = Set.of(
            "user",
            "person",
            "people",
            "customer",
            "owner",
            "author",
            "employee",
            "member",
            "contact",
            "patient",
            "student",
            "driver",
            "passenger",
            "guest",
            "client",
            "buyer",
            "seller",
            "recipient",
            "sender",
            "assignee",
            "creator",
            "manager",
            "reviewer",
            "admin",
            "administrator",
            "teacher",
            "doctor",
            "agent",
            "holder",
            "cardholder",
            "applicant",
            "candidate",
            "participant",
            "attendee",
            "speaker",
            "actor",
            "artist",
            "player",
            "reporter",
            "requester",
            "approver",
            "traveler",
            "traveller",
            "cashier",
            "technician",
            "consumer",
            "payer",
            "payee",
            "beneficiary",
            "subscriber",
            "follower",
            "friend",
            "spouse",
            "parent",
            "child",
            "nurse",
            "profile",
            "individual",
            "shopper",
            "tenant",
            "borrower",
            "me",
            "userinfo",
            "viewer",
            "moderator",
            "organizer",
            "resident",
            "donor",
            "delegate",
            "maintainer",
            "committer",
            "signer");

    private People() {}

    static boolean isPerson(String noun) {
        return NOUNS.contains(noun) || NOUNS.contains(Tokens.singular(noun));
    }

    static void texts(Table<String> table) {
        table.add(
                "first name|given name|forename|firstname|fname|first names|given names",
                (s, d) -> s.person().first().text(),
                (s, d) -> s.person().first().spelled());
        table.add("middle name|second name|middlename", (s, d) -> s.atlas().middle(s.person(), d));
        table.add(
                "last name|family name|surname|lastname|lname|maiden name",
                (s, d) -> s.person().last().text(),
                (s, d) -> s.person().last().spelled());
        table.add(
                "full name|fullname|real name|legal name|person name|name on card|"
                        + "cardholder name|holder name|account holder|account holder name|recipient name|customer name|"
                        + "author name|owner name|user display name|contact name|sender name|card holder name|username display",
                (s, d) -> s.person().full(),
                (s, d) -> s.person().spelled());
        table.add(
                "user name|username|login|login name|account name|userid|user handle|preferred username|nickname|nick|"
                        + "screen name|handle|login id|user login",
                (s, d) -> s.person().user(),
                (s, d) -> s.person().handle(),
                (s, d) -> s.person().first().latin());
        table.add(
                "email|e mail|email address|mail|contact email|login email|email id|emailaddress|billing email|"
                        + "support email|reply to|from email|to email|notification email|work email|"
                        + "email to|email from|email addresses|emails|mail to",
                (s, d) -> s.person().email(),
                (s, d) -> s.person().handle() + "@example.com");
        table.add("initials", (s, d) -> s.person().initials());
        table.add(
                "salutation|honorific|name prefix|prefix title",
                (s, d) -> s.atlas().pick("honorific", s.person().female(), d));
        table.add(
                "gender|sex",
                (s, d) -> s.person().female() ? "female" : "male",
                (s, d) -> s.person().female() ? "F" : "M");
        table.add("pronouns", (s, d) -> s.atlas().pick("pronouns", s.person().female(), d));
        table.add(
                "job title|occupation|profession|job|position title|job role|job position",
                (s, d) -> s.atlas().pick("job", s.person().female(), d));
        table.add(
                "department|division|team name|business unit",
                (s, d) -> s.atlas().pick("department", d));
        table.add(
                "nationality|citizenship",
                (s, d) -> s.country().nationality(),
                (s, d) -> s.country().alpha2(),
                (s, d) -> s.country().alpha3());
        table.add("bio|biography|about|about me", (s, d) -> s.atlas().bio(s.person(), s.city(), s.object()));
        table.add(
                "password|passwd|new password|current password|old password|passphrase",
                (s, d) -> s.atlas().password(d));
        table.add(
                "avatar|avatar url|profile image|profile picture|profile image url|photo url|picture|avatar uri|"
                        + "profile photo|profile pic",
                (s, d) -> "https://example.com/avatars/" + s.person().handle() + ".png");
        table.add(
                "phone|phone number|telephone|mobile|mobile number|mobile phone|cell|cell phone|fax|tel|msisdn|"
                        + "telephone number|contact number|phonenumber|fax number|home phone|work phone|contact phone",
                (s, d) -> s.atlas().phone(s.country(), d),
                (s, d) -> "+" + s.atlas().phone(s.country(), d).replaceAll("[^0-9]", ""),
                (s, d) -> s.atlas().phone(s.country(), d).replaceAll("[^0-9]", ""),
                (s, d) -> "202-555-01" + Texts.digits(d, 2),
                (s, d) -> "20255501" + Texts.digits(d, 2));
        table.add(
                "ssn|social security number|tax number|national id|national id number|personal number|"
                        + "identity number|id number|passport number|document number",
                (s, d) -> Texts.upper(d, 2) + Texts.digits(d.at("n"), 7),
                (s, d) -> "900-" + Texts.digits(d, 2) + "-" + Texts.digits(d.at("n"), 4),
                (s, d) -> Texts.digits(d, 9));
        table.add("role|user role|role name|member role", (s, d) -> s.atlas().pick("role", d));
        table.add(
                "created by|updated by|modified by|assigned to|approved by|uploaded by|reported by|author|creator|"
                        + "owner|assignee|requested by|submitted by|last modified by|maintainer|reviewer|manager|artist",
                (s, d) -> s.atlas().person(d).full(),
                (s, d) -> s.atlas().person(d).user());
    }

    static void numbers(Table<BigDecimal> table) {
        table.add("age", (s, d) -> Times.age(s));
        table.add("height cm", Times.number(152, 196));
        table.add("weight kg", Times.number(48, 102));
    }
}
