package dev.ringer.resource;

import dev.ringer.contract.Lazy;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Things of one kind that a contract keeps.
 *
 * @param name unique in the contract, such as {@code pets} or {@code orders.items}
 * @param noun one of them, in lower case: {@code order item}
 * @param collection path of all of them
 * @param item path of one of them; of the thing itself where it is a single one
 * @param aliases further paths of the same things
 * @param parent resource in whose things these are
 * @param scopes what their paths name before them, outermost first
 * @param identity nothing for a single thing, and where nothing names one
 * @param schema of one thing, as it is read, else as it is listed
 * @param envelope where a single read has the thing in its body
 * @param softDelete how a deleted thing stays
 * @param keys members that name other things; found at the first question
 * @param serverSet members that the server fills in when a thing is made; found at the first question
 * @param operations in the contract's order
 * @param confidence 0 to 1
 */
public record Resource(
        String name,
        String noun,
        Kind kind,
        Optional<String> collection,
        Optional<String> item,
        List<String> aliases,
        Optional<String> parent,
        List<Scope> scopes,
        Optional<Identity> identity,
        Optional<Schema> schema,
        Pointer envelope,
        Optional<SoftDelete> softDelete,
        Lazy<List<ForeignKey>> keys,
        Lazy<List<String>> serverSet,
        List<ResourceOperation> operations,
        double confidence,
        List<Evidence> evidence) {

    /** How many there are. */
    public enum Kind {
        COLLECTION("collection"),
        /** One thing without identity, such as {@code /settings}. */
        SINGLETON("singleton");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Resource {
        aliases = List.copyOf(aliases);
        scopes = List.copyOf(scopes);
        operations = List.copyOf(operations);
        evidence = List.copyOf(evidence);
    }

    /** Names are unique in a contract, and all else takes long. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Give the variables of its scopes, outermost first. */
    public List<String> scopeVariables() {
        return scopes.stream().map(Scope::variable).toList();
    }

    public boolean isSingleton() {
        return kind == Kind.SINGLETON;
    }

    /** Give the operations of a role on whole things, that of the main path first. */
    public List<ResourceOperation> operations(Role role) {
        return operations.stream()
                .filter(each -> each.role() == role && each.facet().isEmpty())
                .toList();
    }

    /** Give how its main list is built. */
    public Optional<ListShape> list() {
        return operations(Role.LIST).stream()
                .flatMap(each -> each.list().stream())
                .findFirst();
    }

    /** Give how its main list is asked for. */
    public ListQuery query() {
        return operations(Role.LIST).stream()
                .map(ResourceOperation::query)
                .findFirst()
                .orElse(ListQuery.NONE);
    }
}
