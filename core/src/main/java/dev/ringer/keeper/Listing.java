package dev.ringer.keeper;

import dev.ringer.exchange.Call;
import dev.ringer.exchange.Reply;
import dev.ringer.generation.Generator;
import dev.ringer.generation.HeaderValues;
import dev.ringer.generation.Subject;
import dev.ringer.generation.Wish;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.resource.ListShape;
import dev.ringer.resource.Paging;
import dev.ringer.resource.Role;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.state.Entities;
import dev.ringer.state.Entity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists things: those that always were there, with what was changed. */
final class Listing {

    /** Answers that are remembered; each can be made again. */
    private static final int KNOWN_MAX = 500;

    private final Remembered<Untouched, Optional<Reply>> known = new Remembered<>(KNOWN_MAX);
    private final Generator generator;
    private final HeaderValues headers;
    private final Base base;
    private final Showing showing;
    private final Expansion expansion;

    Listing(Generator generator, Base base, Showing showing, Expansion expansion) {
        this.generator = generator;
        this.headers = new HeaderValues(generator);
        this.base = base;
        this.showing = showing;
        this.expansion = expansion;
    }

    /** A part of a list, and how much there is of the whole. */
    record Part(List<Entity> entities, Window window, long total) {

        boolean hasMore() {
            return window.size() > 0 && window.offset() + entities.size() < total;
        }
    }

    /**
     * Answer where something was changed, where all things are given, or where more is asked than for what is answered
     * anyway.
     *
     * @param sent body of a search; nothing where there is none
     */
    Optional<Decision> list(Turn turn, Optional<Json> sent) {
        ListShape shape = turn.role().list().orElse(null);
        if (shape == null) {
            return Optional.empty();
        }
        Question question = Question.of(turn, sent);
        boolean same = !Range.hasChanges(turn)
                && !base.isGiven(turn.place())
                && !turn.relations().mayDiffer(turn)
                && !Expansion.isAsked(turn)
                && !Included.isAsked(turn);
        if (same && !question.isMore() && !PageBody.says(turn, shape)) {
            return Optional.empty();
        }
        return Replies.call(turn, 200)
                .filter(Replies::isValue)
                // The contract's example keeps its place until something is changed.
                .filter(each -> !same || (base.isMade(turn.place(), turn.preferences()) && !base.hasExample(each)))
                .<Decision>flatMap(each -> same && turn.role().role() == Role.LIST && Untouched.isShort(each)
                        ? known(turn, each, shape, question)
                        : list(turn, each, shape, question));
    }

    private Optional<Decision.Answered> known(Turn turn, Call call, ListShape shape, Question question) {
        Untouched key = Untouched.of(call);
        return known.get(
                        key,
                        () -> list(turn, call, shape, question)
                                .map(each -> each.reply().withKey(key)))
                .map(reply -> new Decision.Answered(reply, call));
    }

    private Optional<Decision.Answered> list(Turn turn, Call call, ListShape shape, Question question) {
        Schema schema =
                call.selection().content().flatMap(each -> each.schema()).orElseThrow();
        Entities all = Range.now(turn, base.things(turn.place(), turn.preferences()));
        Window window = question.window(() -> usual(turn, all)).atMost(most(schema, shape));
        Part part = part(turn, all, window, question);
        JsonArray items = items(turn, part, shape);
        PageBody page = new PageBody(turn, shape, part);
        Optional<Json> body = showing.around(call, schema, page.into(items, generator, schema))
                .map(each -> showing.including(turn, call, each, shape.items()));
        return body.map(each -> Replies.value(
                call,
                page.headers(call.selection().response().headers(), headers),
                reason(turn, part),
                fields(question, each, shape, schema)));
    }

    /**
     * Give how many things are shown where nothing says it: of made things that may be asked for in parts a few, and all
     * up to the last that was written, which somebody will look for.
     */
    private int usual(Turn turn, Entities all) {
        Paging paging = turn.role().query().paging();
        if (!paging.hasParts() || !base.isMade(turn.place(), turn.preferences())) {
            return paging.kind() == Paging.Kind.NONE ? Window.SIZE_MAX : Window.SIZE_USUAL;
        }
        long few = base.few(turn.place(), turn.preferences()).count();
        Iterator<Entity> each = all.iterator();
        for (int i = 1; i <= Window.SIZE_USUAL && each.hasNext(); i++) {
            few = each.next().version() > 0 ? Math.max(few, i) : few;
        }
        return (int) Math.max(1, few);
    }

    private static String reason(Turn turn, Part part) {
        return part.entities().size() + " of " + part.total() + " "
                + turn.resource().name() + ", as they are now";
    }

    private static int most(Schema schema, ListShape shape) {
        return Texts.at(schema, shape.items()).stream()
                .flatMap(each -> Parts.ofAny(each).all().stream())
                .mapToInt(each -> each.arrays().maxItems())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static Part part(Turn turn, Entities all, Window window, Question question) {
        Sieve sieve = question.sieve();
        Comparator<Entity> order = question.order();
        boolean plain =
                sieve.isOpen() && order == null && turn.resource().softDelete().isEmpty();
        if (plain && window.after() == null) {
            return new Part(all.page(window.offset(), window.size()), window, all.count());
        }
        List<Entity> chosen = new ArrayList<>();
        for (Iterator<Entity> each = all.iterator(); each.hasNext(); ) {
            Entity entity = each.next();
            boolean gone = entity.version() > 0 && Removal.isMarked(turn.resource(), entity.value());
            if (!gone && sieve.lets(entity.value())) {
                chosen.add(entity);
            }
        }
        if (order != null) {
            chosen.sort(order);
        }
        Window placed = window.at(from(chosen, window));
        int begin = (int) Math.min(placed.offset(), chosen.size());
        int end = Math.min(chosen.size(), begin + placed.size());
        return new Part(List.copyOf(chosen.subList(begin, end)), placed, chosen.size());
    }

    /** A cursor goes on behind the thing that it knows, wherever that stands now; where it has gone, from its place. */
    private static long from(List<Entity> chosen, Window window) {
        for (int i = 0; window.after() != null && i < chosen.size(); i++) {
            if (chosen.get(i).identity().equals(window.after())) {
                return i + 1L;
            }
        }
        return window.offset();
    }

    // --- items

    private JsonArray items(Turn turn, Part part, ListShape shape) {
        List<Json> items = new ArrayList<>(part.entities().size());
        boolean differs = turn.relations().mayDiffer(turn);
        Expansion.Opening opening = Expansion.Opening.of(turn);
        for (Entity each : part.entities()) {
            items.add(
                    shape.entries() == ListShape.Entries.IDENTITIES
                            ? named(turn, each)
                            : expansion.of(
                                    opening,
                                    !differs && isAsEver(turn, each, shape.item())
                                            ? each.value()
                                            : shown(turn, each, shape.item()),
                                    List.of(shape.item())));
        }
        return JsonArray.of(items);
    }

    private boolean isAsEver(Turn turn, Entity entity, Schema item) {
        return !isWritten(turn, entity) && generator.accepts(item, entity.value());
    }

    /** Tell whether somebody wrote or gave a thing. */
    private boolean isWritten(Turn turn, Entity entity) {
        return entity.version() > 0 || base.isGiven(turn.place());
    }

    private static Json named(Turn turn, Entity entity) {
        Json value = Base.member(turn.resource())
                .map(each -> each.find(entity.value()))
                .orElse(null);
        return value == null ? Json.of(entity.identity()) : value;
    }

    private Json shown(Turn turn, Entity entity, Schema item) {
        Json agreed = isWritten(turn, entity)
                ? turn.relations().written(turn, entity.value())
                : turn.relations().agreed(turn, entity.value());
        Json fitted = Showing.fitted(agreed, List.of(item));
        if (generator.accepts(item, fitted)) {
            return fitted;
        }
        return showing.valid(item, fitted, () -> wish(turn, entity)).orElse(fitted);
    }

    private static Wish wish(Turn turn, Entity entity) {
        Subject subject = new Subject(turn.resource().name(), entity.identity(), Map.of(), null);
        Wish plain = Wish.response().withSubject(subject);
        return turn.preferences().seedInUse().map(plain::withSeed).orElse(plain);
    }

    /** Show the members only that are asked for, where the schema can do without the others. */
    private Json fields(Question question, Json body, ListShape shape, Schema schema) {
        String wanted = question.fields();
        if (wanted == null || !(shape.items().find(body) instanceof JsonArray items)) {
            return body;
        }
        Set<String> names = new HashSet<>(Arrays.asList(wanted.split(",", -1)));
        List<Json> few = items.stream().map(each -> only(each, names)).toList();
        Json shorter = PageBody.put(body, shape.items(), JsonArray.of(few));
        return generator.accepts(schema, shorter) ? shorter : body;
    }

    private static Json only(Json item, Set<String> names) {
        if (!(item instanceof JsonObject object)) {
            return item;
        }
        JsonObject.Builder few = JsonObject.builder();
        object.forEach(each -> {
            if (names.contains(each.getKey())) {
                few.put(each.getKey(), each.getValue());
            }
        });
        return few.size() == 0 ? item : few.build();
    }
}
