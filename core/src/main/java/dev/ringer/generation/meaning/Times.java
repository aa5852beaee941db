package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Times. What happened to one object happened in order: made, changed, and whatever followed.
 *
 * <p>There is no clock: past and future are seen from the start of 2026, so that a value never changes.
 */
final class Times {

    /** 2024-01-01. */
    static final long FIRST_DAY = LocalDate.of(2024, 1, 1).toEpochDay();

    private static final LocalDateTime TODAY = LocalDate.of(2026, 1, 1).atStartOfDay();

    /** Days in which objects come to be. */
    static final int DAYS = 600;

    private static final DateTimeFormatter HTTP =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    /** How far from the making of its object something lies. */
    private enum When {
        MADE(0, 0),
        CHANGED(1, 60),
        LATER(61, 90),
        DUE(800, 400),
        BORN(-22_000, 14_000),
        BORN_LATELY(-4_500, 4_000);

        private final int from;
        private final int span;

        When(int from, int span) {
            this.from = from;
            this.span = span;
        }
    }

    private Times() {}

    private static LocalDateTime moment(Scene scene, Dice dice, When said) {
        When when = said == When.BORN && scene.isOfAnimal() ? When.BORN_LATELY : said;
        Dice own = switch (when) {
            case MADE -> scene.object().at("made");
            case BORN, BORN_LATELY -> scene.object().at("born");
            case CHANGED, LATER, DUE -> dice.at("when");
        };
        long day = scene.birthday() + when.from + own.below(when.span + 1);
        int second = 6 * 3600 + own.at("second").below(16 * 3600);
        return LocalDate.ofEpochDay(day).atStartOfDay().plusSeconds(second);
    }

    private static When when(String name) {
        for (String word : Tokens.of(name)) {
            switch (word) {
                case "created",
                        "registered",
                        "joined",
                        "start",
                        "started",
                        "begin",
                        "from",
                        "published",
                        "issued",
                        "opened",
                        "added",
                        "placed",
                        "made",
                        "since",
                        "submitted",
                        "received" -> {
                    return When.MADE;
                }
                case "updated", "modified", "changed", "edited", "last", "seen", "activity", "synced", "refreshed" -> {
                    return When.CHANGED;
                }
                case "end",
                        "ended",
                        "finished",
                        "completed",
                        "closed",
                        "until",
                        "to",
                        "deleted",
                        "cancelled",
                        "canceled",
                        "delivered",
                        "paid",
                        "shipped",
                        "resolved",
                        "processed" -> {
                    return When.LATER;
                }
                case "expires",
                        "expiry",
                        "expiration",
                        "expire",
                        "due",
                        "deadline",
                        "valid",
                        "renewal",
                        "next",
                        "scheduled",
                        "departure",
                        "arrival",
                        "check" -> {
                    return When.DUE;
                }
                case "birth", "birthday", "dob", "birthdate", "born" -> {
                    return When.BORN;
                }
                default -> {
                    // Says nothing of when.
                }
            }
        }
        return When.CHANGED;
    }

    static String dateTime(Scene scene, Dice dice, String name) {
        return written(moment(scene, dice, when(name)));
    }

    /** Write whole seconds, which Java leaves out where there are none. */
    private static String written(LocalDateTime moment) {
        return moment + (moment.getSecond() == 0 ? ":00Z" : "Z");
    }

    static String date(Scene scene, Dice dice, String name) {
        return moment(scene, dice, when(name)).toLocalDate().toString();
    }

    static String time(Scene scene, Dice dice) {
        return moment(scene, dice, When.CHANGED).toLocalTime().withSecond(0).toString() + ":00";
    }

    static String http(Scene scene, Dice dice) {
        return HTTP.format(moment(scene, dice, When.CHANGED));
    }

    /** Give full years since the birth; at the start of 2026, as there is no clock. */
    static BigDecimal age(Scene scene) {
        LocalDateTime born = moment(scene, scene.object(), When.BORN);
        return BigDecimal.valueOf(ChronoUnit.YEARS.between(born, TODAY));
    }

    private static BigDecimal epoch(Scene scene, Dice dice, When when) {
        return BigDecimal.valueOf(moment(scene, dice, when).toEpochSecond(ZoneOffset.UTC));
    }

    private static Meaning.Maker<String> at(When when) {
        return (scene, dice) -> written(moment(scene, dice, when));
    }

    private static Meaning.Maker<String> on(When when) {
        return (scene, dice) -> moment(scene, dice, when).toLocalDate().toString();
    }

    private static Meaning.Maker<BigDecimal> seconds(When when) {
        return (scene, dice) -> epoch(scene, dice, when);
    }

    private static Meaning.Maker<BigDecimal> millis(When when) {
        return (scene, dice) -> epoch(scene, dice, when).movePointRight(3);
    }

    static void texts(Table<String> table) {
        table.add(
                "created at|created on|created|creation date|creation time|date created|create time|created time|"
                        + "created date|registered at|joined at|start time|started at|start|published at|issued at|"
                        + "start date time|submitted at|received at|opened at|placed at|added at|inserted at|"
                        + "creation timestamp|time created|begin time|start at",
                at(When.MADE),
                on(When.MADE));
        table.add(
                "updated at|updated on|updated|modified at|modified|last modified|changed at|last updated|"
                        + "last update|date modified|modified on|update time|modified time|last seen|last login|"
                        + "last seen at|last login at|last used at|edited at|modification date|timestamp|time stamp|"
                        + "last modified date|updated time|date updated|last modified at|updated date|last activity|"
                        + "synced at|pushed at|event time|occurred at|enqueued at|queued at|requested at|received on|sent at|date time|datetime|recorded at|at",
                at(When.CHANGED),
                on(When.CHANGED));
        table.add(
                "finished at|completed at|closed at|ended at|end time|delivered at|paid at|shipped at|end|"
                        + "deleted at|cancelled at|canceled at|resolved at|processed at|archived at|end date time|"
                        + "end at|confirmed at|approved at|merged at",
                at(When.LATER),
                on(When.LATER));
        table.add(
                "expires at|expires|expiry|expiration|expires on|due at|valid until|valid to|scheduled at|"
                        + "scheduled for|next run|expire time|expiration time|deadline|run at|departure time|"
                        + "arrival time|renews at|next billing at",
                at(When.DUE),
                on(When.DUE));
        table.add(
                "start date|from date|date from|begin date|valid from|effective from|effective since|date enqueued|issue date|order date|hire date|purchase date|"
                        + "release date|publication date|publish date|effective date|invoice date|opening date",
                on(When.MADE),
                at(When.MADE));
        table.add(
                "date|day|on|report date|transaction date|value date|booking date|visit date|service date",
                on(When.CHANGED),
                at(When.CHANGED));
        table.add(
                "end date|to date|date to|effective to|effective until|delivery date|payment date|completion date|closing date|settlement date",
                on(When.LATER),
                at(When.LATER));
        table.add(
                "due date|expiry date|expiration date|expire date|renewal date|departure date|arrival date|"
                        + "check in date|checkin date|maturity date|next payment date|travel date",
                on(When.DUE),
                at(When.DUE));
        table.add("birth date|birthday|date of birth|dob|birthdate|born|born at", on(When.BORN), at(When.BORN));
        table.add(
                "time|time of day|opens at|closes at|opening time|closing time",
                (scene, dice) -> String.format(
                        Locale.ROOT,
                        "%02d:%02d",
                        7 + dice.below(13),
                        15 * dice.at("minute").below(4)),
                (scene, dice) -> time(scene, dice),
                at(When.CHANGED));
        table.add(
                "frequency|recurrence|cadence|repeat frequency|billing frequency|update frequency",
                (s, d) -> d.pick("daily weekly monthly yearly".split(" ")));
        table.add(
                "duration|period|interval|ttl|timeout|retention",
                (scene, dice) -> "PT" + (5 * (1 + dice.below(12))) + "M");
        table.add("month", (scene, dice) -> scene.atlas().pick("month", dice));
        table.add(
                "weekday|day of week|week day",
                (scene, dice) -> scene.atlas().pick("weekday", dice),
                (scene, dice) -> DayOfWeek.of(1 + dice.below(7)).name());
        table.add("year|model year|release year", (scene, dice) -> Integer.toString(2015 + dice.below(11)));
        table.add(
                "expiry month|exp month|expiration month",
                (scene, dice) -> String.format(Locale.ROOT, "%02d", 1 + dice.below(12)));
        table.add("expiry year|exp year|expiration year", (scene, dice) -> Integer.toString(2028 + dice.below(5)));
    }

    static void numbers(Table<BigDecimal> table) {
        table.add(
                "created at|created|created on|create time|created time|start time|started at|creation time|ctime|"
                        + "registered at|issued at|iat|start date|creation date|date created|published at|period start|"
                        + "trial start|cycle start|window start",
                seconds(When.MADE),
                millis(When.MADE));
        table.add(
                "updated at|updated|modified at|modified|last modified|mtime|timestamp|last seen|last login|"
                        + "date|last updated|last update|ts|event time|epoch|unix time|at|pushed at|update time",
                seconds(When.CHANGED),
                millis(When.CHANGED));
        table.add(
                "finished at|completed at|ended at|end time|end date|deleted at|closed at|period end|trial end|"
                        + "cycle end|window end",
                seconds(When.LATER),
                millis(When.LATER));
        table.add(
                "expires at|expires|exp|expiry|expiration|expiration time|due date|due at|valid until|expire time",
                seconds(When.DUE),
                millis(When.DUE));
        table.add("year|release year|model year|founded|year founded", number(2012, 2026));
        table.add(
                "birth year|year of birth",
                (scene, dice) ->
                        BigDecimal.valueOf(moment(scene, dice, When.BORN).getYear()));
        table.add("month|expiry month|exp month|expiration month|birth month", number(1, 12));
        table.add("expiry year|exp year|expiration year", number(2028, 2033));
        table.add("day|day of month", number(1, 28));
        table.add("day of week|weekday", number(1, 7));
        table.add("week|week of year", number(1, 52));
        table.add("hour|hours|opening hour", number(0, 23));
        table.add("minute|minutes", number(0, 59));
        table.add("second|seconds", number(0, 59));
        table.add("duration|duration seconds|elapsed|uptime|length seconds|duration in seconds", number(20, 3_600));
        table.add(
                "duration ms|elapsed ms|latency|latency ms|response time|duration millis|milliseconds|took",
                number(3, 900));
        table.add(
                "expires in|ttl|max age|lifetime|time to live|cache ttl",
                (scene, dice) -> dice.pick(
                        List.of(BigDecimal.valueOf(300), BigDecimal.valueOf(3_600), BigDecimal.valueOf(86_400))));
        table.add(
                "timeout|interval|retry after|delay|poll interval",
                (scene, dice) ->
                        dice.pick(List.of(BigDecimal.valueOf(5), BigDecimal.valueOf(30), BigDecimal.valueOf(60))));
        table.add("days|nights|number of days|retention days", number(1, 30));
        table.add(
                "timezone offset|utc offset|gmt offset",
                (scene, dice) -> BigDecimal.valueOf(60L * (dice.below(15) - 6)));
    }

    /** Make whole numbers in a range. */
    static Meaning.Maker<BigDecimal> number(int least, int most) {
        return (scene, dice) -> BigDecimal.valueOf(dice.between(least, most));
    }
}
