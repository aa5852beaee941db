package dev.ringer;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Route;
import dev.ringer.http.Accept;
import dev.ringer.http.Request;
import dev.ringer.negotiation.Negotiator;
import dev.ringer.routing.Router;
import dev.ringer.source.Documents;
import dev.ringer.source.Fetcher;
import java.io.FileNotFoundException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Contracts written in tests, and calls to them. */
public final class Contracts {

    public static final URI ADDRESS = URI.create("file:///contract.yaml");

    private Contracts() {}

    public static Contract of(String text) {
        return read(documents(text));
    }

    /** Read the contract among some documents. */
    public static Contract read(Documents documents) {
        return ((OpenApiReader.Result.Read) OpenApiReader.read(ADDRESS, documents)).contract();
    }

    public static Documents documents(String text) {
        return new Documents(files(Map.of(ADDRESS.toString(), text)));
    }

    /** Give texts by their addresses. */
    public static Fetcher files(Map<String, String> texts) {
        return address -> {
            String text = texts.get(address.toString());
            if (text == null) {
                throw new FileNotFoundException("there is no " + address);
            }
            return text.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Give the paths of a document, in YAML, the head that makes it a contract of 3.1. */
    public static String paths(String paths) {
        return "openapi: 3.1.1\ninfo: {title: Test, version: '1'}\npaths:\n" + paths.indent(2);
    }

    public static Call call(Contract contract, String method, String target) {
        return call(contract, Request.of(method, target));
    }

    /** Route a request, and choose the response that is documented for it. */
    public static Call call(Contract contract, Request request) {
        Mount mount = new Mount("", contract, contract.operations());
        Router router = Router.of(List.of(mount), (in, operation, values) -> true);
        Route.Found found = (Route.Found) router.route(request);
        Preferences preferences = ((Preferences.Reading.Read) Preferences.of(request)).preferences();
        Accept accept = Accept.parse(request.headers().get("Accept"));
        Negotiator.Result.Chosen chosen =
                (Negotiator.Result.Chosen) Negotiator.choose(found.operation(), preferences, accept);
        return new Call(request, mount, found.operation(), found.values(), preferences, chosen.selection());
    }
}
