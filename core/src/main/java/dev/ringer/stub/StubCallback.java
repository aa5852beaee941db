package dev.ringer.stub;

import dev.ringer.callback.Occasion;
import dev.ringer.callback.RuntimeExpression;
import dev.ringer.callback.Signing;
import dev.ringer.delay.Delay;
import dev.ringer.exchange.Callback;
import dev.ringer.source.Location;
import dev.ringer.template.Scope;
import java.util.Optional;

/**
 * A request that a stub sends when it has answered.
 *
 * @param method nothing for that of the contract, or POST
 * @param url nothing for the one that the contract's expression gives
 */
record StubCallback(
        String name,
        Location location,
        Source source,
        Optional<String> method,
        Optional<Address> url,
        Head head,
        StubBody body,
        Overrides overrides,
        Delay delay,
        Callback.Retries retries,
        Optional<Signature> signature) {

    /** Where the contract has it. */
    sealed interface Source {

        /** Nowhere. */
        record Own() implements Source {}

        /** Among the callbacks of the operation that was asked for. */
        record OfOperation(String callback) implements Source {}

        /** Among the webhooks of the contracts. */
        record OfWebhooks(String webhook) implements Source {}
    }

    /**
     * A URL: a template, or else a text with runtime expressions.
     *
     * @param expression nothing for a template
     */
    record Address(Text text, Optional<RuntimeExpression> expression) {

        /**
         * Give the URL for an exchange.
         *
         * @throws dev.ringer.template.TemplateException when the template cannot be filled in
         * @throws IllegalArgumentException when the exchange does not have what an expression names
         */
        String of(Scope scope, Occasion occasion) {
            if (expression.isEmpty()) {
                return text.of(scope);
            }
            Optional<String> missing = expression.get().missing(occasion);
            if (missing.isPresent()) {
                throw new IllegalArgumentException("the exchange has no " + missing.get());
            }
            return expression.get().url(occasion);
        }

        /** Give the URL as it was written, or nothing of a template. */
        @Override
        public String toString() {
            return text instanceof Text.Constant constant ? constant.text() : "";
        }
    }

    /** How the body is signed, with a secret that may be a template. */
    record Signature(
            String header, Signing.Algorithm algorithm, Text secret, Signing.Notation notation, String prefix) {

        Signing of(Scope scope) {
            return new Signing(header, algorithm, secret.of(scope), notation, prefix);
        }
    }

    /** Tell whether the body is the same for all requests. */
    boolean isConstant() {
        return body.isConstant() && overrides.isConstant();
    }
}
