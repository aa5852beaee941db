package dev.ringer.stub;

import dev.ringer.delay.Delay;
import dev.ringer.fault.FaultPlan;
import dev.ringer.http.MediaType;
import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.Fields;
import dev.ringer.source.Location;
import java.util.List;
import java.util.Optional;

/** Reads replies: a map with status, headers and one of several kinds of body. */
final class ReplyReader {

    /** Names the stub that answered. */
    private static final String HEADER = "Ringer-Stub";

    /** What a header's value may hold as it is, beside letters and digits. */
    private static final String PLAIN = " !#$&'()*+,/:;=?@[]{}";

    private static final long WEIGHT_MAX = 1_000_000;

    private final Documents documents;
    private final List<Diagnostic> diagnostics;

    ReplyReader(Documents documents, List<Diagnostic> diagnostics) {
        this.documents = documents;
        this.diagnostics = diagnostics;
    }

    /**
     * Read a reply; nothing where it is none at all.
     *
     * @param stub name of its stub
     */
    Optional<StubReply> read(Json value, Location at, String stub) {
        return Fields.of(value, at, "a reply", diagnostics).map(fields -> read(fields, stub));
    }

    private StubReply read(Fields fields, String stub) {
        boolean templates = fields.flag("template").orElse(true);
        HeadReader heads = new HeadReader(diagnostics, templates);
        HeadReader.Lines lines = heads.lines(fields, "headers");
        Optional<MediaType> type = HeadReader.type(fields);
        Optional<Text> status = status(fields, heads);
        BodyReader bodies = new BodyReader(documents, diagnostics, templates);
        StubBody body = bodies.body(fields);
        Overrides overrides = bodies.overrides(fields);
        int weight = fields.whole("weight", 0, WEIGHT_MAX).map(Long::intValue).orElse(1);
        Head head = Head.of(
                status,
                lines.fixed().without("Content-Type").with(HEADER, Percent.encode(stub, PLAIN)),
                lines.filled(),
                type.isPresent() ? type : lines.fixed().first("Content-Type").flatMap(MediaType::parse));
        StubReply reply = new StubReply(head, body, overrides, sending(fields, heads), weight, fields.at());
        fields.done();
        return reply;
    }

    private static Optional<Text> status(Fields fields, HeadReader heads) {
        return heads.isTemplate(fields, "status")
                ? heads.template(fields, "status")
                : fields.whole("status", 200, 599).map(each -> new Text.Constant(Long.toString(each)));
    }

    // --- sending

    private Sending sending(Fields fields, HeadReader heads) {
        HeadReader.Lines trailers = heads.lines(fields, "trailers");
        if (!trailers.filled().isEmpty()) {
            fields.wrong("trailers", "without templates");
        }
        return new Sending(
                fields.json("delay")
                        .filter(each -> !heads.isTemplate(fields, "delay"))
                        .map(each -> Delay.read(each, fields.at("delay"), diagnostics))
                        .orElse(Delay.NONE),
                heads.template(fields, "delay"),
                fields.json("fault")
                        .map(each -> FaultPlan.read(each, fields.at("fault"), diagnostics))
                        .orElse(FaultPlan.NONE),
                trailers.fixed());
    }
}
