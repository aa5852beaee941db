package dev.ringer.resource;

import dev.ringer.contract.Contract;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Link;
import dev.ringer.contract.Operation;
import dev.ringer.json.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what declared links say of identities and keys: they are sure, since a person wrote them. */
final class Links {

    private static final String BODY = "$response.body#";

    private static final double SURE = 0.98;

    private final Map<String, Operation> operations = new HashMap<>();

    Links(Contract contract) {
        for (Operation each : contract.operations()) {
            operations.putIfAbsent(each.id(), each);
            operations.putIfAbsent("#" + each.location().pointer(), each);
        }
    }

    /** A member of a thing that leads to the thing of a draft. */
    private record Lead(Pointer member, Draft to, Link link) {}

    /** Put the identities that links name in the place of those that were found. */
    void identities(List<Draft> drafts) {
        for (Draft each : drafts) {
            leads(each, drafts).stream()
                    .filter(lead -> lead.to() == each)
                    .findFirst()
                    .ifPresent(lead -> take(each, lead));
        }
    }

    private static void take(Draft draft, Lead lead) {
        Optional<String> variable = Optional.ofNullable(draft.item).map(PathTree.Node::variableName);
        draft.identity = new Identity(Optional.of(lead.member()), variable, SURE, List.of(evidence(lead)));
        draft.evidence.add(new Evidence(evidence(lead).says(), lead.link().location(), 0.5));
    }

    private static Evidence evidence(Lead lead) {
        String member = String.join(".", lead.member().tokens());
        return new Evidence(
                "the link '" + lead.link().name() + "' takes '" + member + "'",
                lead.link().location(),
                SURE);
    }

    /** Give the keys that links name. */
    List<ForeignKey> keys(Draft draft, List<Draft> drafts) {
        return leads(draft, drafts).stream()
                .filter(each -> each.to() != draft)
                .map(each -> new ForeignKey(
                        each.member(), each.to().name, ForeignKey.Form.IDENTITY, SURE, List.of(evidence(each))))
                .toList();
    }

    private List<Lead> leads(Draft draft, List<Draft> drafts) {
        List<Lead> leads = new ArrayList<>();
        for (Draft.Entry entry : draft.entries) {
            for (ContractResponse response : entry.operation().detail().responses()) {
                for (Link link : response.links()) {
                    lead(draft, link, drafts).ifPresent(leads::add);
                }
            }
        }
        return leads;
    }

    private Optional<Lead> lead(Draft from, Link link, List<Draft> drafts) {
        Operation target = link.operation().map(operations::get).orElse(null);
        if (target == null) {
            return Optional.empty();
        }
        for (Draft each : drafts) {
            if (each.item != null && each.item.operations().contains(target)) {
                String name = each.item.variableName(target);
                String value =
                        link.parameters().getOrDefault(name, link.parameters().getOrDefault("path." + name, ""));
                return member(from, value).map(member -> new Lead(member, each, link));
            }
        }
        return Optional.empty();
    }

    /** Give the place in a thing that an expression reads from the body; lists are not looked into. */
    private static Optional<Pointer> member(Draft draft, String expression) {
        if (!expression.startsWith(BODY + "/")) {
            return Optional.empty();
        }
        List<String> tokens = Pointer.parse(expression.substring(BODY.length())).tokens();
        List<String> envelope = draft.envelope.tokens();
        boolean wrapped = tokens.size() > envelope.size()
                && tokens.subList(0, envelope.size()).equals(envelope);
        List<String> own = wrapped ? tokens.subList(envelope.size(), tokens.size()) : tokens;
        return Optional.of(Pointer.of(own.toArray(new String[0])));
    }
}
