package dev.ringer.stub;

/** Which requests a stub takes. */
enum Wanted {
    /** Those that keep the contract; others are refused before. */
    VALID,
    /** Those that break the contract too, which is told. */
    ANY,
    /** All, before anybody looks whether they keep the contract. */
    UNCHECKED
}
