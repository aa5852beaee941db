package dev.ringer.keeper;

import dev.ringer.contract.Lazy;
import dev.ringer.contract.Mount;
import dev.ringer.resource.Resources;
import dev.ringer.state.Scope;

/**
 * What is kept of one mount.
 *
 * @param scope of all of it, without the session
 */
record Kept(Mount mount, Scope scope, Lazy<Resources> resources, Lazy<Places> places, Lazy<Relations> relations) {}
