package dev.ringer.source;

import dev.ringer.json.Json;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import dev.ringer.json.SourcePosition;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A document that was read: its address, its tree, and the text to find positions in.
 *
 * <p>JSON or YAML is decided by the text, not by the name. Positions are looked for only when somebody asks, by going
 * through the text once more, so that a document without defects never pays for them.
 */
public final class Document {

    private static final Pattern BLANK_LINE = Pattern.compile("^[ \\t]+$", Pattern.MULTILINE);

    private final URI uri;
    private final Json root;
    private final byte[] bytes;
    private final boolean json;
    private final List<Pointer> duplicates;

    private Document(URI uri, Json root, byte[] bytes, boolean json, List<Pointer> duplicates) {
        this.uri = uri;
        this.root = root;
        this.bytes = bytes;
        this.json = json;
        this.duplicates = List.copyOf(duplicates);
    }

    /**
     * Read a document from its bytes.
     *
     * @throws JsonSyntaxException when the text is neither JSON nor YAML
     */
    public static Document read(URI uri, byte[] bytes) {
        List<Pointer> duplicates = new ArrayList<>();
        if (looksLikeJson(bytes)) {
            try {
                return new Document(uri, JsonReader.read(bytes, duplicates::add), bytes, true, duplicates);
            } catch (JsonSyntaxException json) {
                return asYaml(uri, bytes, json);
            }
        }
        return new Document(uri, yaml(text(bytes), duplicates), bytes, false, duplicates);
    }

    /**
     * Lines of nothing but spaces before a block of text may be indented deeper than the block, which YAML forbids and
     * most readers allow; such a document is read once more with those lines empty.
     */
    private static Json yaml(String text, List<Pointer> duplicates) {
        try {
            return YamlReader.read(text, duplicates::add);
        } catch (JsonSyntaxException strict) {
            String tidy = BLANK_LINE.matcher(text).replaceAll("");
            if (tidy.length() == text.length()) {
                throw strict;
            }
            duplicates.clear();
            try {
                return YamlReader.read(tidy, duplicates::add);
            } catch (JsonSyntaxException e) {
                throw strict;
            }
        }
    }

    /** What begins like JSON but is none may still be YAML in flow style; if not, JSON's complaint is the better. */
    private static Document asYaml(URI uri, byte[] bytes, JsonSyntaxException json) {
        List<Pointer> duplicates = new ArrayList<>();
        try {
            return new Document(uri, yaml(text(bytes), duplicates), bytes, false, duplicates);
        } catch (JsonSyntaxException yaml) {
            throw json;
        }
    }

    /** Make a document of a tree that was never text; it has no positions. */
    public static Document of(URI uri, Json root) {
        return new Document(uri, root, new byte[0], true, List.of());
    }

    private static boolean looksLikeJson(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 64); i++) {
            int b = bytes[i] & 0xFF;
            if (b == '{' || b == '[') {
                return true;
            }
            boolean space = b <= ' ' || b == 0xEF || b == 0xBB || b == 0xBF || b == 0xFE || b == 0xFF;
            if (!space) {
                return false;
            }
        }
        return false;
    }

    private static String text(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : 0;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : 0;
        Charset charset = StandardCharsets.UTF_8;
        if (first == 0xFE && second == 0xFF) {
            charset = StandardCharsets.UTF_16BE;
        } else if (first == 0xFF && second == 0xFE) {
            charset = StandardCharsets.UTF_16LE;
        }
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    public URI uri() {
        return uri;
    }

    public Json root() {
        return root;
    }

    /** Give the members that objects of this document repeat; the last of each is the one in the tree. */
    public List<Pointer> duplicates() {
        return duplicates;
    }

    /**
     * Find where values stand in the text.
     *
     * @return a position for each pointer; one that leads nowhere, or through an alias, gets that of its nearest
     *     ancestor in the text
     */
    public Map<Pointer, SourcePosition> positions(Set<Pointer> pointers) {
        Set<String> wanted = new HashSet<>();
        for (Pointer each : pointers) {
            for (Pointer at = each; !at.isRoot(); at = at.parent()) {
                wanted.add(at.toString());
            }
        }
        Map<String, SourcePosition> found = bytes.length == 0
                ? Map.of()
                : json
                        ? JsonReader.positions(bytes, wanted)
                        : YamlReader.positions(BLANK_LINE.matcher(text(bytes)).replaceAll(""), wanted);
        Map<Pointer, SourcePosition> positions = new HashMap<>();
        for (Pointer each : pointers) {
            positions.put(each, nearest(found, each));
        }
        return positions;
    }

    private static SourcePosition nearest(Map<String, SourcePosition> found, Pointer pointer) {
        for (Pointer at = pointer; !at.isRoot(); at = at.parent()) {
            SourcePosition position = found.get(at.toString());
            if (position != null) {
                return position;
            }
        }
        return new SourcePosition(1, 1);
    }

    /** Find where one value stands in the text; see {@link #positions}. */
    public SourcePosition position(Pointer pointer) {
        return positions(Set.of(pointer)).getOrDefault(pointer, new SourcePosition(1, 1));
    }
}
