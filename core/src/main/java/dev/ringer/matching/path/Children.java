package dev.ringer.matching.path;

import dev.ringer.json.Json;

/** Takes the children of a value that selectors choose. */
interface Children {

    void member(String name, Json child);

    void item(int index, Json child);
}
