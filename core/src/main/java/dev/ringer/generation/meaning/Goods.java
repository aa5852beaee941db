package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Things that are sold, shipped, measured and counted. */
final class Goods {

    private Goods() {}

    static void texts(Table<String> table) {
        table.add(
                "product name|item name|article name|product title|product|item title|goods", (s, d) -> product(s, d));
        table.add(
                "sku|product code|item code|article number|part number|item number|product number|model number|"
                        + "article code|stock code|style number",
                (s, d) -> Texts.upper(d, 3) + "-" + Texts.digits(d.at("n"), 5));
        table.add("barcode|ean|ean13|gtin|upc|gtin13", (s, d) -> ean(d));
        table.add("isbn|isbn13", (s, d) -> isbn(d));
        table.add(
                "category|product category|category name|genre|department name|section name",
                (s, d) -> s.atlas().pick("category", d));
        table.add(
                "brand|brand name|manufacturer|make|manufacturer name|vendor brand",
                (s, d) -> s.atlas().pick("brand", d));
        table.add("model|model name", (s, d) -> s.atlas().pick("brand", d) + " " + (100 + 10 * d.below(80)));
        table.add("color|colour|color name", (s, d) -> s.atlas().pick("color", d), (s, d) -> "#" + Texts.hex(d, 6));
        table.add(
                "hex color|color rgb|rgb|color code|background color|hex|text color|theme color|font color|color hex|foreground color",
                (s, d) -> "#" + Texts.hex(d, 6),
                (s, d) -> Texts.hex(d, 6));
        table.add("count|quantity|total count", (s, d) -> Integer.toString(1 + d.below(60)));
        table.add("material|fabric", (s, d) -> s.atlas().pick("material", d));
        table.add("size name|clothing size|shirt size", (s, d) -> d.pick("S M L XL".split(" ")));
        table.add(
                "company|company name|organization|organisation|organization name|employer|business name|vendor|"
                        + "vendor name|supplier|supplier name|merchant|merchant name|legal entity|publisher|organisation name|"
                        + "client name|partner name|carrier name|airline|provider|provider name|store name|shop name|"
                        + "seller name|trading name|institution|institution name|company legal name|registered name",
                (s, d) -> s.company());
        table.add("order number|order no|order reference|order code", (s, d) -> "ORD-" + Texts.digits(d, 6));
        table.add("invoice number|invoice no|invoice reference", (s, d) -> "INV-2025-" + Texts.digits(d, 4));
        table.add("tracking number|shipment number|awb|waybill", (s, d) -> "TRK" + Texts.digits(d, 10));
        table.add(
                "carrier|shipping carrier|courier",
                (s, d) -> s.atlas().form("carrier-form", "word", s.atlas().pick("company-word", d)));
        table.add(
                "reference|reference number|reference id|external reference|merchant reference|ref number|"
                        + "customer reference|payment reference|client reference|booking reference|confirmation number|"
                        + "external id|reference code|psp reference|booking number|confirmation code|case number|ticket number",
                (s, d) -> Texts.upper(d, 2) + "-" + Texts.digits(d.at("n"), 7),
                (s, d) -> Texts.upper(d, 6));
        table.add(
                "serial|serial number|serialnumber|imei",
                (s, d) -> "SN" + Texts.digits(d, 8),
                (s, d) -> Texts.digits(d, 15));
        table.add(
                "license plate|number plate|plate number|registration number|licence plate",
                (s, d) -> Texts.upper(d, 3) + " " + Texts.digits(d.at("n"), 3));
        table.add("vin|vehicle identification number", (s, d) -> "1HGCM82633A" + Texts.digits(d, 6));
        table.add("flight number|flight", (s, d) -> Texts.upper(d, 2) + Texts.digits(d.at("n"), 3));
        table.add("seat|seat number", (s, d) -> (1 + d.below(32)) + d.at("l").pick("A B C D E F".split(" ")));
        table.add(
                "coupon|coupon code|promo code|voucher|voucher code|discount code|promotion code",
                (s, d) -> s.atlas().slug("adjective", d).toUpperCase(Locale.ROOT)
                        + (5 + 5 * d.at("n").below(6)));
        table.add("breed", (s, d) -> s.atlas().pick("breed", d));
        table.add("species|animal|animal type|pet type", (s, d) -> s.atlas().pick("species", d));
        table.add("pet name|animal name|dog name|cat name", (s, d) -> s.atlas().pick("animal", d));
        table.add(
                "unit|units|unit of measure|uom|measurement unit|unit name", (s, d) -> d.pick("kg pcs m l".split(" ")));
    }

    static void numbers(Table<BigDecimal> table) {
        table.add(
                "quantity|qty|units|item count|pieces|seats|guests|adults|passengers|rooms|bedrooms",
                Times.number(1, 6));
        table.add(
                "stock|in stock|inventory|stock level|available|available quantity|on hand|inventory count|stock quantity",
                Times.number(3, 180));
        table.add("weight|net weight|gross weight|mass", decimal(2, 250, 1));
        table.add("length|depth|thickness|diameter", decimal(5, 220, 1));
        table.add("volume|capacity", Times.number(1, 60));
        table.add("temperature|temp|celsius|temperature c", decimal(-40, 320, 1));
        table.add(
                "humidity|percentage|percent|progress|completion|battery|battery level|coverage|percent complete|utilization|"
                        + "cpu usage|memory usage",
                Times.number(5, 98),
                (s, d) -> BigDecimal.valueOf(d.between(5, 98), 2));
        table.add(
                "rating|stars|average rating|rating average|review score|rating value",
                decimal(30, 50, 1),
                Times.number(3, 5));
        table.add(
                "score|relevance|confidence|probability|similarity|confidence score|relevance score",
                (s, d) -> BigDecimal.valueOf(d.between(55, 99), 2),
                Times.number(55, 99));
        table.add(
                "count|total|total count|total items|total results|number of items|hits|total elements|total records|"
                        + "result count|num results|total hits|record count|number of results",
                Times.number(4, 60));
        table.add("total pages|pages|page count|last page|number of pages|num pages", Times.number(1, 12));
        table.add("page|page number|current page|page index|page no", (s, d) -> BigDecimal.ONE);
        table.add(
                "offset|skip|start index|from index|start|start offset",
                (s, d) -> BigDecimal.ZERO,
                (s, d) -> BigDecimal.ONE);
        table.add(
                "limit|page size|per page|pagesize|max results|items per page|page limit|size per page",
                (s, d) -> BigDecimal.valueOf(20),
                (s, d) -> BigDecimal.TEN);
        table.add(
                "views|view count|likes|like count|followers|followers count|following|following count|downloads|"
                        + "download count|stars count|stargazers count|watchers|watchers count|forks|forks count|comments|"
                        + "comments count|comment count|shares|replies|reply count|subscribers|members count|reactions|plays",
                Times.number(2, 950));
        table.add(
                "attempts|retries|retry count|attempt|tries|failures|error count|failed count|errors|warnings",
                Times.number(0, 3));
        table.add(
                "priority|order|position|index|rank|sort order|display order|level|sequence number|ordinal|weight order|line number|line|row|step",
                Times.number(1, 9));
        table.add("id|identifier|number|num|no", Times.number(1, 9_999));
        table.add("speed|velocity|max speed", Times.number(20, 120));
        table.add("calories|kcal", Times.number(90, 720));
        table.add("code|error code", Times.number(100, 599));
    }

    /** Make numbers with a fixed number of decimals, bounds given in units of the last. */
    private static Meaning.Maker<BigDecimal> decimal(int least, int most, int scale) {
        return (scene, dice) ->
                BigDecimal.valueOf(dice.between(least, most), scale).setScale(scale, RoundingMode.UNNECESSARY);
    }

    static String product(Scene scene, Dice dice) {
        return scene.atlas().product(dice);
    }

    /** Make an EAN-13 of the range for use inside of shops, with its check digit. */
    static String ean(Dice dice) {
        return checked13("20" + Texts.digits(dice, 10));
    }

    static String isbn(Dice dice) {
        return checked13("978" + Texts.digits(dice, 9));
    }

    private static String checked13(String body) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return body + (10 - sum % 10) % 10;
    }
}
