/** Contracts, routing, generation and the answer ladder. */
module dev.ringer.core {
    requires static org.jspecify;
    requires java.xml;
    requires tools.jackson.core;
    requires org.snakeyaml.engine;
    requires com.github.jknack.handlebars;

    exports dev.ringer.admin;
    exports dev.ringer.callback;
    exports dev.ringer.chance;
    exports dev.ringer.contract;
    exports dev.ringer.contract.openapi;
    exports dev.ringer.coverage;
    exports dev.ringer.delay;
    exports dev.ringer.disruption;
    exports dev.ringer.engine;
    exports dev.ringer.example;
    exports dev.ringer.exchange;
    exports dev.ringer.explanation;
    exports dev.ringer.fault;
    exports dev.ringer.generation;
    exports dev.ringer.generation.meaning;
    exports dev.ringer.http;
    exports dev.ringer.inspection;
    exports dev.ringer.journal;
    exports dev.ringer.json;
    exports dev.ringer.matching;
    exports dev.ringer.matching.operator;
    exports dev.ringer.matching.path;
    exports dev.ringer.negotiation;
    exports dev.ringer.pattern;
    exports dev.ringer.proxy;
    exports dev.ringer.rendering;
    exports dev.ringer.resource;
    exports dev.ringer.routing;
    exports dev.ringer.schema;
    exports dev.ringer.schema.check;
    exports dev.ringer.schema.format;
    exports dev.ringer.session;
    exports dev.ringer.source;
    exports dev.ringer.state;
    exports dev.ringer.stub;
    exports dev.ringer.template;
    exports dev.ringer.validation;
    exports dev.ringer.validation.credential;
    exports dev.ringer.verification;
    exports dev.ringer.wiremock;
}
