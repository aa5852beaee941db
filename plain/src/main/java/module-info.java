/** A step of the build that makes the one jar start sooner. */
module dev.ringer.plain {
    requires org.objectweb.asm;
    requires static org.jspecify;
}
