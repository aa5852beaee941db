package dev.ringer.keeper;

import dev.ringer.contract.Lazy;
import dev.ringer.contract.Mount;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.resource.Resources;
import dev.ringer.state.Scope;

/**
 * What is kept of one mount.
 *
 * @param scope of all of it, without the session
 * @param policy of its contract
 */
record Kept(
        Mount mount,
        Scope scope,
        ResourcePolicy policy,
        Lazy<Resources> resources,
        Lazy<Places> places,
        Lazy<Relations> relations) {}
