package dev.ringer.plain;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/**
 * A lambda or a method reference, as {@code LambdaMetafactory.metafactory} is told of it.
 *
 * @param name of the class that it gets
 * @param version level of the class
 * @param method of the interface
 * @param site from what is captured to the interface
 * @param erased type of the interface's method
 * @param body what is called in the end
 * @param actual type of the interface's method where it stands
 */
record Lambda(String name, int version, String method, Type site, Type erased, Handle body, Type actual) {

    List<Type> captured() {
        return List.of(site.getArgumentTypes());
    }

    Type face() {
        return site.getReturnType();
    }

    Type type() {
        return Type.getObjectType(name);
    }

    /** Give the type of the method that makes an instance. */
    String makeDescriptor() {
        return Type.getMethodDescriptor(face(), site.getArgumentTypes());
    }
}
