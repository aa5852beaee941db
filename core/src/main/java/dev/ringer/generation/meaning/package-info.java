/**
 * What values mean to people, told from the names of members: people, places, money, times and so on.
 *
 * <p>Called by the makers of texts and numbers. A meaning is one line in the table of its group; words of a locale are
 * one file. Invariants: nothing here knows schemas, so nothing here need be valid; addresses, domains, numbers and
 * cards are of the ranges that are reserved for examples.
 */
@NullMarked
package dev.ringer.generation.meaning;

import org.jspecify.annotations.NullMarked;
