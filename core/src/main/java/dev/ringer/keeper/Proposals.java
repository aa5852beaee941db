package dev.ringer.keeper;

import dev.ringer.contract.Content;
import dev.ringer.contract.Example;
import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a contract itself proposes to send: whoever follows it makes a thing of it. */
final class Proposals {

    private Proposals() {}

    /** Tell whether a proposed body has the identity, so that the contract means it to be free. */
    static boolean name(Turn turn, String identity) {
        Pointer at = turn.role().sent().orElse(Pointer.ROOT);
        Pointer member = Base.member(turn.resource()).map(at::append).orElse(at);
        return turn.role().operation().detail().body().stream()
                .flatMap(each -> each.contents().stream())
                .flatMap(each -> Stream.concat(whole(each, member), members(each, member)))
                .anyMatch(each -> identity.equals(Texts.of(each)));
    }

    private static Stream<Json> whole(Content content, Pointer member) {
        Stream<Json> own = content.examples().stream().map(Example::data).flatMap(Optional::stream);
        Stream<Json> general = content.schema().stream()
                .flatMap(each -> examples(Parts.ofAny(each).all()));
        return Stream.concat(own, general).flatMap(each -> Stream.ofNullable(member.find(each)));
    }

    private static Stream<Json> members(Content content, Pointer member) {
        return content.schema().stream()
                .flatMap(each -> examples(Parts.ofAny(Texts.at(each, member)).all()));
    }

    private static Stream<Json> examples(List<Schema> schemas) {
        return schemas.stream().flatMap(each -> each.annotations().examples().stream());
    }
}
