package dev.ringer.admin;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.exchange.Route;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.routing.Router;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.validation.Policy;
import dev.ringer.validation.Validation;
import dev.ringer.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** The control API's own document, which its requests are routed and checked by. */
final class ControlContract {

    private static final String RESOURCE = "openapi.yaml";

    /** The document is read when somebody first asks for something. */
    private static final class Holder {
        static final ControlContract INSTANCE = new ControlContract();
    }

    private final Json root;
    private final Mount mount;
    private final Router router;
    private final Validator validator = new Validator(Checker.asserting(), Policy.STANDARD);

    private ControlContract() {
        URI address = URI.create("ringer:/control/" + RESOURCE);
        Document document = Document.read(address, bytes());
        Documents documents = new Documents(each -> {
            throw new IOException("the control API's document refers to no other");
        });
        documents.add(document);
        Contract contract = ((OpenApiReader.Result.Read) OpenApiReader.read(address, documents)).contract();
        this.root = document.root();
        this.mount = new Mount(contract.basePaths().get(0), contract, contract.operations());
        this.router = Router.of(List.of(mount), validator::fits);
    }

    static ControlContract get() {
        return Holder.INSTANCE;
    }

    private static byte[] bytes() {
        try (InputStream in = ControlContract.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not beside the class that reads it");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Give the document as it is. */
    Json root() {
        return root;
    }

    List<Operation> operations() {
        return mount.operations();
    }

    Validator validator() {
        return validator;
    }

    Route route(Request request) {
        return router.route(request);
    }

    Validation check(Route.Found found, Request request, InstantSource clock) {
        return validator.check(found.mount(), found.operation(), found.values(), request, clock);
    }
}
