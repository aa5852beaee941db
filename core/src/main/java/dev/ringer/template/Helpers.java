package dev.ringer.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of helpers, in the order of the docs. A new one is a line here. */
final class Helpers {

    private static final Map<String, HelperRow> BY_NAME = index();

    private Helpers() {}

    static List<HelperRow> all() {
        return List.copyOf(BY_NAME.values());
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    static @Nullable HelperRow named(String name) {
        return BY_NAME.get(name);
    }

    private static Map<String, HelperRow> index() {
        List<HelperRow> all = new ArrayList<>();
        flow(all);
        request(all);
        memory(all);
        comparisons(all);
        json(all);
        lists(all);
        texts(all);
        numbers(all);
        dates(all);
        chance(all);
        fakes(all);
        Map<String, HelperRow> index = new LinkedHashMap<>();
        all.forEach(each -> index.put(each.name(), each));
        return Collections.unmodifiableMap(index);
    }

    private static void flow(List<HelperRow> all) {
        all.add(HelperRow.of("if", "value", "the block where the value holds", Flow::when));
        all.add(HelperRow.of("unless", "value", "the block where it does not", Flow::unless));
        all.add(HelperRow.of("each", "list", "the block for each item or member", Flow::each));
        all.add(HelperRow.of("with", "value", "the block, seeing the value's members", Flow::with));
        all.add(HelperRow.of("lookup", "value name", "a member or item", Flow::lookup));
        all.add(HelperRow.of("repeat", "[count] [most] comma=", "the block so many times", Flow::repeat));
        all.add(HelperRow.of("switch", "value", "one of the cases within", Flow::choose));
        all.add(HelperRow.of("case", "values…", "its block where the switch has a value of these", Flow::oneCase));
        all.add(HelperRow.of("default", "", "its block where no case had it", Flow::otherCases));
    }

    private static void request(List<HelperRow> all) {
        all.add(HelperRow.of("body", "[path] [default]", "the body, or what a path leads to in it", Asked::body));
        all.add(HelperRow.of("bodyRaw", "[path] [default]", "the same, the whole as JSON", Asked::bodyRaw));
        all.add(HelperRow.of("queryParam", "[name] [default]", "a query parameter", Asked::query));
        all.add(HelperRow.of("queryParamRaw", "[name] [default]", "the same", Asked::query));
        all.add(HelperRow.of("queryParams", "", "all of them", Asked::queries));
        all.add(HelperRow.of("urlParam", "name [default]", "a variable of the path", Asked::pathValue));
        all.add(HelperRow.of("urlParams", "", "all of them", Asked::pathValues));
        all.add(HelperRow.of("header", "name [default]", "a header", Asked::header));
        all.add(HelperRow.of("headers", "", "all of them", Asked::headers));
        all.add(HelperRow.of("cookie", "name [default]", "a cookie", Asked::cookie));
        all.add(HelperRow.of("method", "", "the method", Asked::method));
        all.add(HelperRow.of("hostname", "", "the host that was addressed", Asked::hostname));
        all.add(HelperRow.of("baseUrl", "", "scheme, host and port", Asked::baseUrl));
        all.add(HelperRow.of("ip", "", "the sender's address", Asked::ip));
    }

    private static void memory(List<HelperRow> all) {
        all.add(HelperRow.of("assign", "name [value]", "nothing; sets a variable, or to its block", Memory::assign));
        all.add(HelperRow.of("setVar", "name value", "nothing; sets a variable", Memory::assign));
        all.add(HelperRow.of("getVar", "name", "a variable", Memory::get));
        all.add(HelperRow.of(
                "val", "[value] or= default= assign=", "the value, or another where it is empty", Memory::val));
        all.add(HelperRow.of(
                "state",
                "resource [identity] [pointer] mount= …=",
                "a thing as it is now, a place in it, or all things",
                Memory::state));
        all.add(HelperRow.of(
                "previous", "[name] [back]", "an earlier exchange of an operation or stub", Memory::previous));
    }

    private static void comparisons(List<HelperRow> all) {
        all.add(HelperRow.of("eq", "a b", "whether both are equal", Comparisons::eq));
        all.add(HelperRow.of("neq", "a b", "whether they are not", Comparisons::neq));
        all.add(HelperRow.of("gt", "a b", "whether a is more", Comparisons.order(order -> order > 0)));
        all.add(HelperRow.of("gte", "a b", "whether a is more or equal", Comparisons.order(order -> order >= 0)));
        all.add(HelperRow.of("lt", "a b", "whether a is less", Comparisons.order(order -> order < 0)));
        all.add(HelperRow.of("lte", "a b", "whether a is less or equal", Comparisons.order(order -> order <= 0)));
        all.add(HelperRow.of("and", "values…", "whether all hold", Comparisons::and));
        all.add(HelperRow.of("or", "values…", "whether one holds", Comparisons::or));
        all.add(HelperRow.of("not", "value", "whether it does not hold", Comparisons::not));
        all.add(HelperRow.of("contains", "whole part", "whether a text or list has it", Comparisons::contains));
        all.add(HelperRow.of("includes", "whole part", "the same", Comparisons::contains));
        all.add(HelperRow.of(
                        "matches", "text pattern", "whether a regular expression matches all", Comparisons::matches)
                .checking("1", Comparisons::fault));
    }

    private static void json(List<HelperRow> all) {
        all.add(HelperRow.of("jsonPath", "json path default=", "what a JSONPath leads to", Objects::jsonPath)
                .checking("1", Paths::fault));
        all.add(HelperRow.of("objectPath", "json path", "what names with dots lead to", Objects::objectPath));
        all.add(HelperRow.of("parseJson", "text [name]", "JSON of text; or sets a variable to it", Objects::parse));
        all.add(HelperRow.of("jsonParse", "text", "the same", Objects::parse));
        all.add(HelperRow.of("toJson", "value", "JSON as text", Objects::toJson));
        all.add(HelperRow.of("stringify", "value", "the same", Objects::toJson));
        all.add(HelperRow.of("formatJson", "json format=", "the same, a line a member", Objects::formatJson));
        all.add(HelperRow.of("object", "…=", "an object of the options", Objects::object));
        all.add(HelperRow.of("objectMerge", "objects…", "an object with the members of all", Objects::mergeFlat));
        all.add(HelperRow.of(
                "jsonMerge", "objects… removeNulls=", "the same, objects within merged too", Objects::merge));
        all.add(HelperRow.of("jsonRemove", "json path", "the rest", Objects::remove));
        all.add(HelperRow.of(
                "jsonArrayAdd", "json [item] jsonPath= maxItems= flatten=", "with an item more", Objects::arrayAdd));
        all.add(HelperRow.of("xPath", "xml path default=", "what an XPath leads to", Xml::path)
                .checking("1", Xml::fault));
        all.add(HelperRow.of("soapXPath", "xml path default=", "the same, from the SOAP body on", Xml::soapPath));
        all.add(HelperRow.of("jwt", "secret= alg= maxAge= …=", "a signed token with the options as claims", Tokens::jwt)
                .checking("alg", Tokens::algorithmFault)
                .checking("maxAge", Dates::offsetFault));
        all.add(HelperRow.of("jwtHeader", "token [path]", "the header of a token", Tokens::header));
        all.add(HelperRow.of("jwtPayload", "token [path]", "its claims", Tokens::payload));
    }

    private static void lists(List<HelperRow> all) {
        all.add(HelperRow.of("array", "items…", "a list", Lists::array));
        all.add(HelperRow.of("range", "from to", "a list of whole numbers", Lists::range));
        all.add(HelperRow.of("size", "value", "how many items, members or characters", Lists::size));
        all.add(HelperRow.of("len", "value", "the same", Lists::size));
        all.add(HelperRow.of("join", "items… prefix= suffix=", "one text; the separator comes last", Lists::join));
        all.add(HelperRow.of("arrayJoin", "separator list prefix= suffix=", "the same", Lists::arrayJoin));
        all.add(HelperRow.of("slice", "list [from] [to]", "a part of it", Lists::slice));
        all.add(HelperRow.of("reverse", "list", "the last first", Lists::reverse));
        all.add(HelperRow.of("sort", "list [direction]", "in order", Lists::sort));
        all.add(HelperRow.of("sortBy", "list path [direction] order=", "in the order of a member", Lists::sortBy));
        all.add(HelperRow.of("jsonSort", "list path order=", "the same", Lists::sortBy));
        all.add(HelperRow.of("filter", "list likes… …=", "the items with these members", Lists::filter));
        all.add(HelperRow.of("find", "list likes… …=", "the first of them", Lists::find));
        all.add(HelperRow.of("arrayAdd", "list item position=", "with an item more", Lists::arrayAdd));
        all.add(HelperRow.of("arrayRemove", "list position=", "with one less, the last", Lists::arrayRemove));
        all.add(HelperRow.of("pickRandom", "items… count=", "one by chance, or so many", Lists::pick));
        all.add(HelperRow.of("oneOf", "list", "one by chance", Lists::pick));
        all.add(HelperRow.of("someOf", "list [least] [most]", "some by chance", Lists::some));
    }

    private static void texts(List<HelperRow> all) {
        for (String name : List.of("upper", "uppercase")) {
            all.add(HelperRow.of(name, "text", "in capital letters", Texts.change(Texts::upper)));
        }
        for (String name : List.of("lower", "lowercase")) {
            all.add(HelperRow.of(name, "text", "in small letters", Texts.change(Texts::lower)));
        }
        all.add(HelperRow.of("capitalize", "text", "each word with a capital letter", Texts.change(Texts::capitalize)));
        all.add(HelperRow.of("capitalizeFirst", "text", "the first letter only", Texts.change(Texts::upperFirst)));
        all.add(HelperRow.of("trim", "text", "without space around", Texts.change(String::strip)));
        all.add(HelperRow.of("slugify", "text", "as a piece of a URL", Texts.change(Texts::slugify)));
        all.add(HelperRow.of("stripTags", "text", "without markup", Texts.change(Texts::stripTags)));
        all.add(HelperRow.of("concat", "texts…", "all in one", Texts::concat));
        all.add(HelperRow.of("indexOf", "text part [from]", "where it stands, or -1", Texts::indexOf));
        all.add(HelperRow.of("substring", "text from [to]", "from one place to another", Texts::substring));
        all.add(HelperRow.of("substr", "text [from] [length]", "so many characters", Texts::substr));
        all.add(HelperRow.of("split", "text [separator]", "a list", Texts::split));
        for (String name : List.of("padStart", "rjust")) {
            all.add(HelperRow.of(name, "text [size] [pad] size= pad=", "filled up at its start", Texts::padStart));
        }
        for (String name : List.of("padEnd", "ljust")) {
            all.add(HelperRow.of(name, "text [size] [pad] size= pad=", "filled up at its end", Texts::padEnd));
        }
        all.add(HelperRow.of("center", "text [size] [pad] size= pad=", "filled up at both", Texts::center));
        all.add(HelperRow.of("cut", "text [part]", "without the part", Texts::cut));
        all.add(HelperRow.of("replace", "text part by", "with each part replaced", Texts::replace));
        all.add(HelperRow.of("replaceAll", "text part by", "the same", Texts::replace));
        all.add(HelperRow.of(
                        "regexExtract",
                        "text pattern [name] default=",
                        "what matches; or sets a variable to its groups",
                        Extract::apply)
                .checking("1", Extract::fault));
        all.add(HelperRow.of("defaultIfEmpty", "values…", "the first that holds", Texts::defaultIfEmpty));
        all.add(HelperRow.of("abbreviate", "text width", "shortened", Texts::abbreviate));
        all.add(HelperRow.of("wordWrap", "text width", "in lines", Texts::wordWrap));
        all.add(HelperRow.of("yesno", "value yes= no= maybe=", "a word for it", Texts::yesno));
        all.add(HelperRow.of("stringFormat", "format values…", "values in the places of a format", Texts::format));
        all.add(HelperRow.of("newline", "", "a line's end", call -> "\n"));
        all.add(HelperRow.of("base64", "text decode= padding=", "encoded", Codes::base64));
        all.add(HelperRow.of("base64Decode", "text", "decoded", Codes::base64Decode));
        all.add(HelperRow.of("base64url", "text", "encoded for URLs", Codes::base64Url));
        all.add(HelperRow.of("base64urlDecode", "text", "decoded", Codes::base64UrlDecode));
        all.add(HelperRow.of("urlEncode", "text decode=", "percent-encoded", Codes::urlEncode));
        all.add(HelperRow.of(
                "formData", "text [name] urlDecode=", "a form's fields; or sets a variable to them", Codes::formData));
    }

    private static void numbers(List<HelperRow> all) {
        all.add(HelperRow.of("math", "a sign b", "a result; signs are + - * x / %", Numbers::math)
                .checking("1", Numbers::fault));
        all.add(HelperRow.of("add", "numbers…", "the sum", Numbers.fold(BigDecimal::add)));
        all.add(HelperRow.of("subtract", "numbers…", "the difference", Numbers.fold(BigDecimal::subtract)));
        all.add(HelperRow.of("multiply", "numbers…", "the product", Numbers.fold(BigDecimal::multiply)));
        all.add(HelperRow.of("divide", "numbers…", "the quotient, 16 digits", Numbers.fold(Numbers::quotient)));
        all.add(HelperRow.of("modulo", "a b", "the remainder", Numbers.fold(BigDecimal::remainder)));
        all.add(HelperRow.of("ceil", "number", "rounded up", Numbers.rounding(RoundingMode.CEILING)));
        all.add(HelperRow.of("floor", "number", "rounded down", Numbers.rounding(RoundingMode.FLOOR)));
        all.add(HelperRow.of("round", "number", "rounded, halves up", Numbers::round));
        all.add(HelperRow.of("toFixed", "number [decimals]", "text with so many decimals", Numbers::toFixed));
        all.add(HelperRow.of("parseInt", "text", "the whole number it begins with", Numbers::parseInt));
        all.add(HelperRow.of("numberFormat", "number [format]", "as in #,##0.00", Numbers::format)
                .checking("1", Numbers::formatFault));
        all.add(HelperRow.of("isEven", "number [word]", "the word where it is even", Numbers::isEven));
        all.add(HelperRow.of("isOdd", "number [word]", "the word where it is odd", Numbers::isOdd));
        all.add(HelperRow.of("stripes", "number [even] [odd]", "one of both words", Numbers::stripes));
    }

    private static void dates(List<HelperRow> all) {
        all.add(time(HelperRow.of("now", "[format] offset= format= timezone=", "the present", Dates::now))
                .checking("0", Dates::formatFault));
        all.add(time(HelperRow.of(
                        "date",
                        "[time] [to] [format] offset= format= timezone=",
                        "a time; with two, one between",
                        Dates::date))
                .checking("2", Dates::formatFault));
        all.add(time(HelperRow.of("time", "[from] [to] [format] format=", "a time of day between", Dates::time))
                .checking("2", Dates::formatFault));
        all.add(time(HelperRow.of("parseDate", "text format= timezone=", "a time of text", Dates::parse)));
        all.add(time(HelperRow.of(
                        "truncateDate",
                        "time to timezone=",
                        "the beginning of its hour, day, month or year",
                        Dates::truncate))
                .checking("1", Dates::cutFault));
        all.add(time(HelperRow.of("dateFormat", "time [format] format= timezone=", "a time, written", Dates::format))
                .checking("1", Dates::formatFault));
        all.add(time(HelperRow.of(
                "dateTimeShift",
                "date= format= timezone= years= months= weeks= days= hours= minutes= seconds=",
                "a time, moved",
                Dates::shift)));
        all.add(HelperRow.of("isValidDate", "text", "whether it is a time", Dates::isValid));
    }

    private static HelperRow time(HelperRow helper) {
        return helper.checking("format", Dates::formatFault)
                .checking("timezone", Dates::zoneFault)
                .checking("offset", Dates::offsetFault);
    }

    private static void chance(List<HelperRow> all) {
        all.add(HelperRow.of(
                        "randomValue", "type= length= uppercase=", "characters of a type, or a UUID", Chances::value)
                .checking("type", Chances::kindFault));
        all.add(HelperRow.of("randomInt", "lower= upper=", "a whole number", Chances::whole));
        all.add(HelperRow.of("randomDecimal", "lower= upper=", "a number", Chances::decimal));
        all.add(HelperRow.of("int", "[least] [most] min= max=", "a whole number", Chances::whole));
        all.add(HelperRow.of("float", "[least] [most] min= max=", "a number", Chances::decimal));
        all.add(HelperRow.of("boolean", "", "true or false", Chances::truth));
        for (String name : List.of("uuid", "guid")) {
            all.add(HelperRow.of(name, "", "a UUID", Chances::uuid));
        }
        all.add(HelperRow.of("objectId", "", "24 hexadecimal digits", Chances::objectId));
        all.add(HelperRow.of("lat", "", "a latitude", Chances::latitude));
        all.add(HelperRow.of("long", "", "a longitude", Chances::longitude));
        all.add(HelperRow.of("hexColor", "", "a colour", Chances::color));
    }

    private static void fakes(List<HelperRow> all) {
        for (String name : List.of("faker", "random")) {
            all.add(HelperRow.of(name, "kind …=", "a value of a kind", Fakes::faker)
                    .checking("0", Fakes::fault));
        }
        fake(all, "firstName", "person.firstName", "a first name");
        fake(all, "lastName", "person.lastName", "a last name");
        fake(all, "title", "person.jobTitle", "a job");
        fake(all, "company", "company.name", "a company");
        fake(all, "email", "internet.email", "an e-mail address");
        fake(all, "domain", "internet.domainName", "a domain");
        fake(all, "ipv4", "internet.ipv4", "an address");
        fake(all, "ipv6", "internet.ipv6", "an address");
        fake(all, "street", "location.street", "a street");
        fake(all, "city", "location.city", "a city");
        fake(all, "country", "location.country", "a country");
        fake(all, "countryCode", "location.countryCode", "its code");
        fake(all, "zipcode", "location.zipCode", "a postal code");
        fake(all, "postcode", "location.zipCode", "the same");
        fake(all, "phone", "phone.number", "a telephone number");
        fake(all, "color", "color.human", "a colour's name");
        fake(all, "lorem", "lorem.sentence", "a sentence");
    }

    private static void fake(List<HelperRow> all, String name, String kind, String gives) {
        all.add(HelperRow.of(name, "", gives, Fakes.of(kind)));
    }
}
