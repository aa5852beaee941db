package dev.ringer.matching.operator;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The same bytes; the operand is in base64. */
final class EqualsBytes implements SingleMatcher {

    private final byte[] bytes;

    private EqualsBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static @Nullable Matcher read(Operand operand) {
        String text = operand.text();
        try {
            // Line breaks, as YAML's blocks have them, are left out.
            return text == null ? null : new EqualsBytes(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return operand.wrong("base64");
        }
    }

    @Override
    public boolean test(Subject subject, Instant now) {
        return Arrays.equals(bytes, subject.bytes());
    }

    /** The share of bytes that stand before the first difference tells how near it is. */
    @Override
    public double miss(Subject subject, Instant now) {
        byte[] found = subject.bytes();
        if (found == null) {
            return 1;
        }
        int same = Arrays.mismatch(bytes, found);
        return 1 - (double) Math.max(0, same) / Math.max(bytes.length, found.length);
    }

    @Override
    public String expected() {
        return "be " + bytes.length + " bytes that are the same";
    }

    @Override
    public int sharpness() {
        return EXACT;
    }
}
