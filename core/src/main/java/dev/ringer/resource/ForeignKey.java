package dev.ringer.resource;

import dev.ringer.json.Pointer;
import java.util.List;

/**
 * A member of a thing that names or shows a thing of another resource.
 *
 * @param member way into the thing; {@code *} stands for each item of an array
 * @param resource name of the other resource; may be its own
 * @param confidence 0 to 1
 */
public record ForeignKey(Pointer member, String resource, Form form, double confidence, List<Evidence> evidence) {

    /** How the other thing is shown. */
    public enum Form {
        /** Its identity: {@code customerId}. */
        IDENTITY("identity"),
        /** The whole of it, or a part. */
        EMBEDDED("embedded"),
        /** Its identity, or the whole where the caller asks for it. */
        EXPANDABLE("expandable");

        private final String word;

        Form(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public ForeignKey {
        evidence = List.copyOf(evidence);
    }

    /** Tell whether it names several things. */
    public boolean isMany() {
        return member.tokens().contains("*");
    }
}
