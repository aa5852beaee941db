package dev.ringer.keeper;

import dev.ringer.Contracts;
import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.engine.EngineConfig;
import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.exchange.Exchange;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.session.SessionLimits;
import dev.ringer.state.Bounds;
import dev.ringer.state.MemoryStore;
import dev.ringer.state.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A shop that keeps orders, customers and their notes. */
final class Shop {

    static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Shop, version: '1'}
            paths:
              /orders:
                get:
                  operationId: listOrders
                  parameters:
                    - {name: page, in: query, schema: {type: integer, minimum: 1}}
                    - {name: size, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
                    - {name: status, in: query, schema: {type: string}}
                    - {name: sort, in: query, schema: {type: string}}
                    - {name: q, in: query, schema: {type: string}}
                    - {name: fields, in: query, schema: {type: string}}
                  responses:
                    '200':
                      description: all
                      headers: {Link: {schema: {type: string}}}
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [items, total]
                            properties:
                              items: {type: array, items: {$ref: '#/components/schemas/OrderSummary'}}
                              total: {type: integer}
                              hasMore: {type: boolean}
                post:
                  operationId: createOrder
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/NewOrder'}}}
                  responses:
                    '201':
                      description: made
                      headers: {Location: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                    '409':
                      description: there already
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
                    '422':
                      description: wrong
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
              /orders/{orderId}:
                parameters:
                  - {name: orderId, in: path, required: true, schema: {type: integer}}
                get:
                  operationId: getOrder
                  responses:
                    '200':
                      description: one
                      headers: {ETag: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                    '404':
                      description: none
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
                put:
                  operationId: replaceOrder
                  parameters:
                    - {name: If-Match, in: header, schema: {type: string}}
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/NewOrder'}}}
                  responses:
                    '200':
                      description: one
                      headers: {ETag: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                    '404':
                      description: none
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
                    '412':
                      description: stale
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
                patch:
                  operationId: patchOrder
                  requestBody:
                    required: true
                    content:
                      application/merge-patch+json: {schema: {type: object}}
                      application/json-patch+json: {schema: {type: array, items: {type: object}}}
                  responses:
                    '200':
                      description: one
                      content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                    '404':
                      description: none
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
                    '422':
                      description: wrong
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
                delete:
                  operationId: deleteOrder
                  responses:
                    '204': {description: gone}
                    '404':
                      description: none
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
              /orders/{orderId}/cancel:
                parameters:
                  - {name: orderId, in: path, required: true, schema: {type: integer}}
                post:
                  operationId: cancelOrder
                  responses:
                    '200':
                      description: one
                      content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                    '404':
                      description: none
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
              /orders/{orderId}/notes:
                parameters:
                  - {name: orderId, in: path, required: true, schema: {type: integer}}
                get:
                  operationId: listNotes
                  responses:
                    '200':
                      description: all
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: '#/components/schemas/Note'}}
                post:
                  operationId: addNote
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
                  responses:
                    '201':
                      description: made
                      content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
                    '404':
                      description: none
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
              /orders/{orderId}/notes/{noteId}:
                parameters:
                  - {name: orderId, in: path, required: true, schema: {type: integer}}
                  - {name: noteId, in: path, required: true, schema: {type: string, format: uuid}}
                get:
                  operationId: getNote
                  responses:
                    '200':
                      description: one
                      content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
                    '404':
                      description: none
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
                delete:
                  operationId: deleteNote
                  responses:
                    '204': {description: gone}
              /settings:
                get:
                  operationId: getSettings
                  responses:
                    '200':
                      description: all
                      content: {application/json: {schema: {$ref: '#/components/schemas/Settings'}}}
                put:
                  operationId: putSettings
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Settings'}}}
                  responses:
                    '200':
                      description: all
                      content: {application/json: {schema: {$ref: '#/components/schemas/Settings'}}}
            components:
              schemas:
                OrderSummary:
                  type: object
                  required: [id, status]
                  properties:
                    id: {type: integer, readOnly: true}
                    status: {$ref: '#/components/schemas/Status'}
                    customerName: {type: string, minLength: 1}
                Order:
                  type: object
                  required: [id, status, createdAt, qty]
                  properties:
                    id: {type: integer, readOnly: true}
                    status: {$ref: '#/components/schemas/Status'}
                    customerName: {type: string, minLength: 1}
                    qty: {type: integer, minimum: 1, maximum: 99}
                    note: {type: [string, 'null']}
                    secret: {type: string, writeOnly: true}
                    createdAt: {type: string, format: date-time, readOnly: true}
                    updatedAt: {type: string, format: date-time, readOnly: true}
                NewOrder:
                  type: object
                  required: [qty]
                  properties:
                    customerName: {type: string, minLength: 1}
                    qty: {type: integer, minimum: 1}
                    status: {$ref: '#/components/schemas/Status'}
                    note: {type: [string, 'null']}
                    secret: {type: string}
                Status: {type: string, enum: [shipped, pending, cancelled]}
                Note:
                  type: object
                  required: [text]
                  properties:
                    id: {type: string, format: uuid, readOnly: true}
                    text: {type: string, minLength: 1}
                Settings:
                  type: object
                  required: [theme]
                  properties:
                    theme: {type: string, enum: [dark, light]}
                    pageSize: {type: integer}
                Error:
                  type: object
                  required: [message]
                  properties: {code: {type: integer}, message: {type: string}}
            """;

    private final MockEngine engine;

    Shop() {
        this(CONTRACT, ResourcePolicy.STANDARD);
    }

    Shop(String contract, ResourcePolicy policy) {
        this(contract, policy, Bounds.STANDARD);
    }

    Shop(String contract, ResourcePolicy policy, Bounds bounds) {
        this(world(contract, policy, ""), new MemoryStore(bounds));
    }

    Shop(String contract, Store store) {
        this(world(contract, ResourcePolicy.STANDARD, ""), store);
    }

    private Shop(World world, Store store) {
        this.engine = new MockEngine(world, SessionLimits.STANDARD, store);
    }

    static World world(String contract, ResourcePolicy policy, String... basePaths) {
        Contract read = Contracts.of(contract);
        List<Mount> mounts = Stream.of(basePaths)
                .map(each -> new Mount(each, read, read.operations()))
                .toList();
        return World.of(
                mounts,
                EngineConfig.STANDARD.withResources(policy),
                address -> {
                    throw new IOException("there is no " + address);
                },
                () -> NOW,
                diagnostic -> diagnostic);
    }

    MockEngine engine() {
        return engine;
    }

    Exchange exchange(Request request) {
        Exchange exchange = engine.answer(request);
        if (!exchange.replyViolations().isEmpty()) {
            throw new AssertionError(request.method() + " " + request.target() + ": " + exchange.replyViolations());
        }
        return exchange;
    }

    Answer send(Request request) {
        return new Answer(exchange(request));
    }

    Answer send(String method, String target) {
        return send(Request.of(method, target));
    }

    Answer send(String method, String target, String body) {
        return send(Request.of(method, target).withBody("application/json", body));
    }

    Answer send(String method, String target, String type, String body) {
        return send(Request.of(method, target).withBody(type, body));
    }

    /** What came back. */
    record Answer(Exchange exchange) {

        Response response() {
            return exchange.delivery().response();
        }

        int status() {
            return response().status();
        }

        String text() {
            return response().body().text();
        }

        Json json() {
            return Json.parse(text());
        }

        @Nullable
        Json at(String pointer) {
            return Pointer.parse(pointer).find(json());
        }

        String origin() {
            return exchange.origin().word();
        }
    }
}
