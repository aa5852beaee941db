package dev.ringer.engine;

import dev.ringer.example.ExamplePolicy;
import dev.ringer.generation.Wish;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.validation.Policy;

/**
 * What shapes answers beside the contracts.
 *
 * @param seed of generated values
 * @param locale BCP 47 tag of names and places in generated values
 * @param policy of the check of requests
 * @param checkedRepliesEvery 1 to hold each reply to the contract, 10 for each tenth, 0 for none; a reply that is sent
 *     again is not checked again
 * @param callbacks true to send the callbacks of the contract by themselves
 * @param resources what is kept of them
 */
public record EngineConfig(
        String seed,
        String locale,
        ExamplePolicy examples,
        Policy policy,
        int checkedRepliesEvery,
        boolean callbacks,
        ResourcePolicy resources) {

    public static final EngineConfig STANDARD = new EngineConfig(
            Wish.DEFAULT_SEED, "en", ExamplePolicy.AS_IS, Policy.STANDARD, 1, true, ResourcePolicy.STANDARD);

    public EngineConfig withSeed(String replacement) {
        return new EngineConfig(replacement, locale, examples, policy, checkedRepliesEvery, callbacks, resources);
    }

    public EngineConfig withLocale(String replacement) {
        return new EngineConfig(seed, replacement, examples, policy, checkedRepliesEvery, callbacks, resources);
    }

    public EngineConfig withExamples(ExamplePolicy replacement) {
        return new EngineConfig(seed, locale, replacement, policy, checkedRepliesEvery, callbacks, resources);
    }

    public EngineConfig withPolicy(Policy replacement) {
        return new EngineConfig(seed, locale, examples, replacement, checkedRepliesEvery, callbacks, resources);
    }

    public EngineConfig withCheckedRepliesEvery(int count) {
        return new EngineConfig(seed, locale, examples, policy, count, callbacks, resources);
    }

    public EngineConfig withoutCallbacks() {
        return new EngineConfig(seed, locale, examples, policy, checkedRepliesEvery, false, resources);
    }

    public EngineConfig withResources(ResourcePolicy replacement) {
        return new EngineConfig(seed, locale, examples, policy, checkedRepliesEvery, callbacks, replacement);
    }
}
