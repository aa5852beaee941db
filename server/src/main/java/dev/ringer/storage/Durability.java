package dev.ringer.storage;

/** What an acknowledged write survives. */
public enum Durability {

    /** The end of this process, however sudden: it was handed to the operating system. */
    PROCESS,

    /** The end of the machine too, such as loss of power: the disk has it. Costs a flush of the disk a group of writes. */
    MACHINE
}
