package dev.ringer.matching.operator;

import dev.ringer.matching.xml.XmlElement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Equality of elements, with placeholders in texts and attributes. Bound: {@value #STEPS_MAX} comparisons, beyond which
 * elements are not alike.
 */
final class XmlLikeness {

    private static final int STEPS_MAX = 2_000_000;

    private final XmlElement expected;
    private final JsonLikeness.Order order;
    private final Map<String, Placeholder> placeholders;

    private XmlLikeness(XmlElement expected, JsonLikeness.Order order, Map<String, Placeholder> placeholders) {
        this.expected = expected;
        this.order = order;
        this.placeholders = placeholders;
    }

    /**
     * Read an element with placeholders.
     *
     * @throws IllegalArgumentException when a placeholder's regular expression is none
     */
    static XmlLikeness of(XmlElement expected, JsonLikeness.Order order) {
        Map<String, Placeholder> placeholders = new HashMap<>();
        collect(expected, placeholders);
        return new XmlLikeness(expected, order, Map.copyOf(placeholders));
    }

    private static void collect(XmlElement element, Map<String, Placeholder> into) {
        collect(element.text(), into);
        element.attributes().values().forEach(each -> collect(each, into));
        element.children().forEach(each -> collect(each, into));
    }

    private static void collect(String text, Map<String, Placeholder> into) {
        Placeholder placeholder = Placeholder.parse(text);
        if (placeholder != null) {
            into.put(text, placeholder);
        }
    }

    boolean test(XmlElement found) {
        return new Run().alike(expected, found);
    }

    double distance(XmlElement found) {
        return new Run().distance(expected, found);
    }

    private boolean alike(String wanted, String found) {
        Placeholder placeholder = placeholders.get(wanted);
        return placeholder == null ? wanted.equals(found) : placeholder.test(found);
    }

    /** One comparison, which takes a bounded number of steps. */
    private final class Run {

        private int left = STEPS_MAX;

        boolean alike(XmlElement wanted, XmlElement found) {
            return --left >= 0
                    && wanted.name().equals(found.name())
                    && XmlLikeness.this.alike(wanted.text(), found.text())
                    && attributes(wanted, found)
                    && children(wanted.children(), found.children());
        }

        private boolean attributes(XmlElement wanted, XmlElement found) {
            return wanted.attributes().keySet().equals(found.attributes().keySet())
                    && wanted.attributes().entrySet().stream()
                            .allMatch(each -> XmlLikeness.this.alike(
                                    each.getValue(), found.attributes().getOrDefault(each.getKey(), "")));
        }

        private boolean children(List<XmlElement> wanted, List<XmlElement> found) {
            if (wanted.size() != found.size()) {
                return false;
            }
            int[] owners = new int[found.size()];
            Arrays.fill(owners, -1);
            for (int i = 0; i < wanted.size(); i++) {
                boolean fits = order == JsonLikeness.Order.KEPT
                        ? alike(wanted.get(i), found.get(i))
                        : Pairing.assign(i, owners, (a, b) -> alike(wanted.get(a), found.get(b)));
                if (!fits) {
                    return false;
                }
            }
            return true;
        }

        /** Give the share of what differs: the text, each attribute and each child count alike. */
        double distance(XmlElement wanted, XmlElement found) {
            if (--left < 0 || !wanted.name().equals(found.name())) {
                return 1;
            }
            Set<String> names = new HashSet<>(wanted.attributes().keySet());
            names.addAll(found.attributes().keySet());
            double sum = XmlLikeness.this.alike(wanted.text(), found.text())
                    ? 0
                    : Nearness.texts(wanted.text(), found.text());
            for (String name : names) {
                String a = wanted.attributes().get(name);
                String b = found.attributes().get(name);
                sum += a == null || b == null ? 1 : XmlLikeness.this.alike(a, b) ? 0 : Nearness.texts(a, b);
            }
            int most = Math.max(wanted.children().size(), found.children().size());
            int least = Math.min(wanted.children().size(), found.children().size());
            sum += most - least;
            for (int i = 0; i < least; i++) {
                sum += distance(wanted.children().get(i), found.children().get(i));
            }
            return sum / (1 + names.size() + most);
        }
    }
}
