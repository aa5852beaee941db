package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** Money and banking; check digits are right, numbers are of test ranges. */
final class Money {

    private Money() {}

    static void texts(Table<String> table) {
        table.add(
                "currency|currency code|price unit|cost unit|currency iso|iso currency code|currencycode|base currency|currency id|"
                        + "settlement currency|quote currency|default currency",
                (s, d) -> s.country().currency(),
                (s, d) -> s.country().currency().toLowerCase(Locale.ROOT));
        table.add("currency name", (s, d) -> s.atlas().currencyName(s.country().currency()));
        table.add("currency symbol", (s, d) -> s.atlas().currency(s.country().currency())[2]);
        table.add(
                "amount|price|total|cost|fee|balance|subtotal|total amount|net amount|gross amount|tax amount|"
                        + "unit price|total price|discount amount|value amount|grand total|amount value|paid amount|"
                        + "available balance|current balance|shipping cost|base price|"
                        + "sale price|list price|amount due|transaction amount|min price|max price|tax|total cost",
                (s, d) -> price(s, d).toPlainString(),
                (s, d) -> price(s, d).movePointRight(2).toBigInteger().toString());
        table.add(
                "credit limit|salary|budget|revenue|turnover|annual income",
                (s, d) -> round(d).setScale(2).toPlainString(),
                (s, d) -> round(d).toPlainString());
        table.add("iban|bank account iban|account iban", (s, d) -> iban(d));
        table.add(
                "bic|swift|swift code|bic code|bic swift",
                (s, d) -> Texts.upper(d, 4) + s.city().country() + Texts.upper(d.at("p"), 2));
        table.add(
                "account number|bank account number|bank account|accountnumber|account no",
                (s, d) -> Texts.digits(d, 10));
        table.add(
                "routing number|aba|bank code|sort code|branch code",
                (s, d) -> Texts.digits(d, 6),
                (s, d) -> routing(d));
        table.add(
                "bank name|bank",
                (s, d) -> s.atlas().form("bank-form", "word", s.atlas().pick("company-word", d)));
        table.add("card number|credit card number|pan|credit card|cardnumber|account pan", (s, d) -> card(d));
        table.add(
                "last4|last 4|last four|card last4|last4 digits|last digits|card last four|last four digits",
                (s, d) -> card(d).substring(12));
        table.add("masked card number|masked pan|card mask", (s, d) -> "************" + card(d).substring(12));
        table.add("bin|card bin|iin", (s, d) -> "411111");
        table.add("cvv|cvc|security code|cvv2", (s, d) -> Texts.digits(d, 3));
        table.add(
                "card brand|card type|card network|card scheme|brand card",
                (s, d) -> d.pick("Visa Mastercard Amex Discover".split(" ")));
        table.add(
                "payment method|payment type|payment method type|payment mode",
                (s, d) -> d.pick("card bank_transfer invoice cash".split(" ")));
        table.add(
                "vat number|vat id|vat|tax id|tax number|vat registration number|tin|vatin",
                (s, d) -> s.city().country() + Texts.digits(d, 9));
        table.add("isin", (s, d) -> isin(d));
        table.add("lei|legal entity identifier", (s, d) -> lei(d));
        table.add("ticker|stock symbol|ticker symbol|symbol", (s, d) -> Texts.upper(d, 4));
    }

    static void numbers(Table<BigDecimal> table) {
        Meaning.Maker<BigDecimal> price = Money::price;
        Meaning.Maker<BigDecimal> minor =
                (s, d) -> price(s, d).movePointRight(2).setScale(0, RoundingMode.DOWN);
        table.add(
                "price|amount|cost|unit price|fee|total|subtotal|total price|total amount|net amount|gross amount|tax|"
                        + "tax amount|discount|discount amount|shipping|shipping cost|grand total|amount due|list price|"
                        + "sale price|value amount|balance|available balance|current balance|total cost|paid amount|"
                        + "refund amount|base price|min price|max price|fare|rate amount|payment amount|net|gross|charge|"
                        + "total charge|amount paid|tip|net price|gross price|amount value|original price|price amount",
                price);
        table.add(
                "amount cents|price cents|amount in cents|price in cents|cents|amount minor|minor units|unit amount|"
                        + "amount minor units",
                minor);
        table.add(
                "salary|annual salary|income|annual income",
                (s, d) -> BigDecimal.valueOf(32_000 + 500L * d.below(160)));
        table.add("budget|revenue|turnover|credit limit|limit amount|market cap", (s, d) -> round(d));
        table.add(
                "tax rate|vat rate|discount rate|interest rate|rate|commission rate|apr|discount percent|tax percent",
                (s, d) -> BigDecimal.valueOf(d.between(1, 25)),
                (s, d) -> BigDecimal.valueOf(d.between(1, 25), 2));
        table.add("exchange rate|fx rate|conversion rate", (s, d) -> BigDecimal.valueOf(d.between(6_500, 14_500), 4));
    }

    /** Give thousands that people plan with. */
    private static BigDecimal round(Dice dice) {
        return BigDecimal.valueOf(5_000 + 500L * dice.below(400));
    }

    /** Give a price with as many decimals as the currency has; things mostly cost something and ninety-nine. */
    static BigDecimal price(Scene scene, Dice dice) {
        String[] currency = scene.atlas().currency(scene.country().currency());
        long whole = dice.percent(70)
                ? dice.at("whole").between(4, 120)
                : dice.at("whole").between(120, 900);
        if (currency.length > 5) {
            return BigDecimal.valueOf(whole * Long.parseLong(currency[5]));
        }
        long[] ends = {99, 95, 50, 0, 49, 90, 25};
        return BigDecimal.valueOf(whole * 100 + ends[dice.at("end").below(ends.length)], 2)
                .setScale(Integer.parseInt(currency[3]), RoundingMode.UNNECESSARY);
    }

    /** Make a number of a card for tests, with the check digit of ISO/IEC 7812-1. */
    static String card(Dice dice) {
        String body = "411111" + Texts.digits(dice, 9);
        return body + luhn(body);
    }

    private static int luhn(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }

    /** Make an IBAN with right check digits (ISO 13616) for a bank that does not exist. */
    static String iban(Dice dice) {
        String account = "00000000" + Texts.digits(dice, 10);
        return "DE" + check97(account + "DE00") + account;
    }

    static String lei(Dice dice) {
        String body = "5299" + "00" + Texts.upper(dice, 12);
        return body + check97(body + "00");
    }

    /** Give the two digits that make the whole 1 modulo 97 (ISO 7064). */
    private static String check97(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        int rest = new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        return String.format(Locale.ROOT, "%02d", 98 - rest);
    }

    static String isin(Dice dice) {
        String body = "XS" + Texts.digits(dice, 9);
        StringBuilder digits = new StringBuilder();
        body.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return body + luhn(digits.toString());
    }

    private static String routing(Dice dice) {
        String body = Texts.digits(dice, 8);
        int[] weights = {3, 7, 1, 3, 7, 1, 3, 7};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + (10 - sum % 10) % 10;
    }
}
