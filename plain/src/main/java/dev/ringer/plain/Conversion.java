package dev.ringer.plain;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Makes a value of one type out of that of another on top of the stack, as {@code LambdaMetafactory} allows it. */
record Conversion(MethodVisitor code) {

    private static final Map<Type, Type> BOXES = Map.of(
            Type.BOOLEAN_TYPE, Type.getType(Boolean.class),
            Type.CHAR_TYPE, Type.getType(Character.class),
            Type.BYTE_TYPE, Type.getType(Byte.class),
            Type.SHORT_TYPE, Type.getType(Short.class),
            Type.INT_TYPE, Type.getType(Integer.class),
            Type.LONG_TYPE, Type.getType(Long.class),
            Type.FLOAT_TYPE, Type.getType(Float.class),
            Type.DOUBLE_TYPE, Type.getType(Double.class));

    private static final String OBJECT = Type.getInternalName(Object.class);

    void convert(Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (to.equals(Type.VOID_TYPE)) {
            code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        } else if (isObject(from)) {
            fromObject(from, to);
        } else if (isObject(to)) {
            box(from, to);
        } else {
            widen(from, to);
        }
    }

    /** Convert what a body gives; what it should be there only counts where one of both is primitive. */
    void convertResult(Type from, Type actual, Type to) {
        if (isObject(from) && isObject(actual)) {
            convert(from, to);
        } else {
            convert(from, actual);
            convert(actual, to);
        }
    }

    static boolean isObject(Type type) {
        return type.getSort() >= Type.ARRAY;
    }

    /** Give the class that holds a value of a primitive type. */
    static Type box(Type primitive) {
        Type box = BOXES.get(primitive);
        if (box == null) {
            throw new IllegalArgumentException(primitive + " has no box");
        }
        return box;
    }

    private void fromObject(Type from, Type to) {
        if (isObject(to)) {
            cast(to);
            return;
        }
        Type held = held(from, to);
        if (!from.equals(box(held))) {
            cast(box(held));
        }
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                box(held).getInternalName(),
                held.getClassName() + "Value",
                Type.getMethodDescriptor(held),
                false);
        widen(held, to);
    }

    /** Give what is in a box; in one of unknown type is what is wanted. */
    private static Type held(Type box, Type wanted) {
        return BOXES.entrySet().stream()
                .filter(each -> each.getValue().equals(box))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(wanted);
    }

    /** A type that the value has anyway is asked for again, which costs nothing: it is not known here which those are. */
    private void cast(Type to) {
        if (!to.getInternalName().equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    private void box(Type from, Type to) {
        Type primitive = held(to, from);
        widen(from, primitive);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                box(primitive).getInternalName(),
                "valueOf",
                Type.getMethodDescriptor(box(primitive), primitive),
                false);
    }

    private void widen(Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        switch (from.getSort()) {
            case Type.LONG -> code.visitInsn(to.equals(Type.FLOAT_TYPE) ? Opcodes.L2F : Opcodes.L2D);
            case Type.FLOAT -> code.visitInsn(Opcodes.F2D);
            default -> widenInt(to);
        }
    }

    private void widenInt(Type to) {
        switch (to.getSort()) {
            case Type.LONG -> code.visitInsn(Opcodes.I2L);
            case Type.FLOAT -> code.visitInsn(Opcodes.I2F);
            case Type.DOUBLE -> code.visitInsn(Opcodes.I2D);
            default -> {
                // All that are no wider than an int are one on the stack.
            }
        }
    }
}
