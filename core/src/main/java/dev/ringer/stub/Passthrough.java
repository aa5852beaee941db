package dev.ringer.stub;

import dev.ringer.proxy.Passage;
import dev.ringer.template.Scope;
import java.util.List;

/**
 * How a reply passes requests on to an upstream.
 *
 * @param to its URL, which the request's path is put behind
 * @param prefix taken from the path before; empty for none
 * @param head headers that are sent in place of the request's
 * @param removed names of headers that are not sent
 * @param introduced true to tell the upstream who asked for what
 * @param patienceMillis up to the end of the answer
 */
record Passthrough(Text to, String prefix, Head head, List<String> removed, boolean introduced, long patienceMillis) {

    Passthrough {
        removed = List.copyOf(removed);
    }

    /**
     * Give the way of a request.
     *
     * @throws dev.ringer.template.TemplateException when a template cannot be filled in
     * @throws IllegalArgumentException when what comes out cannot be sent
     */
    Passage of(Scope scope) {
        Scope here = scope.at("passthrough");
        return new Passage(
                to.of(here.at("to")).strip(), prefix, head.headers(here), removed, introduced, patienceMillis);
    }
}
