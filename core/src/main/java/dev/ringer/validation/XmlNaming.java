package dev.ringer.validation;

import dev.ringer.exchange.Violation;
import dev.ringer.json.Pointer;
import dev.ringer.source.Location;
import dev.ringer.source.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of names in an XML body that are not those of the contract; at most {@value #FINDINGS_MAX} of them. */
final class XmlNaming {

    private static final int FINDINGS_MAX = 200;
    private static final int SHOWN_MAX = 60;

    private final Violations violations;
    private int found;

    XmlNaming(Violations violations) {
        this.violations = violations;
    }

    /** Check an element's name, and the namespace that goes with it. */
    void check(XmlElement element, XmlLabel label, Pointer at) {
        if (label.taking(element.name()) == null) {
            String names = label.names().stream().map(each -> "<" + each + ">").collect(Collectors.joining(" or "));
            tell(at, "is the element <" + shown(element.name()) + ">, must be " + names, label);
        } else {
            checkNamespace(element, label, at);
        }
    }

    void checkNamespace(XmlElement element, XmlLabel label, Pointer at) {
        XmlLabel taken = label.taking(element.name());
        checkNamespace("the element <" + shown(element.name()) + ">", element.namespace(), taken, at);
    }

    void check(String name, XmlElement.Attribute attribute, XmlLabel label, Pointer at) {
        checkNamespace("the attribute '" + shown(name) + "'", attribute.namespace(), label, at);
    }

    private void checkNamespace(String node, @Nullable String namespace, @Nullable XmlLabel label, Pointer at) {
        String wanted = label == null ? null : label.namespace();
        if (label != null && wanted != null && !wanted.equals(namespace)) {
            String is = namespace == null ? "in no namespace" : "in the namespace '" + shown(namespace) + "'";
            tell(at, "is " + node + " " + is + ", must be in '" + wanted + "'", label);
        }
    }

    /** Check that the element around a list's items is there once. */
    void checkOne(List<XmlElement> wrappers, XmlLabel label, Pointer at) {
        if (wrappers.size() > 1) {
            String name = "<" + shown(wrappers.get(0).name()) + ">";
            tell(at, "has " + wrappers.size() + " elements " + name + ", must have one around all items", label);
        }
    }

    private void tell(Pointer at, String message, XmlLabel label) {
        if (++found > FINDINGS_MAX) {
            return;
        }
        List<String> where = new ArrayList<>(List.of("body"));
        where.addAll(at.tokens());
        String subject = at.isRoot() ? "The body" : "The body at " + at;
        Location rule = label.place();
        violations.add(
                Validation.Kind.INVALID,
                new Violation(
                        where,
                        Violation.Severity.ERROR,
                        "xml",
                        subject + " " + message + ".",
                        at.toString(),
                        rule == null ? "" : rule.toString()));
    }

    private static String shown(String text) {
        return Shown.beginning(text, SHOWN_MAX);
    }
}
