package dev.ringer.plain;

import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A method that puts a text together, as {@code StringConcatFactory.makeConcatWithConstants} is told of it.
 *
 * @param name of the method, in the class that needs the text
 * @param descriptor from the parts to the text
 * @param recipe the text, with a {@value #PART} for each part, and a {@value #CONSTANT} for each constant
 * @param constants what no recipe can hold
 */
record TextMethod(String name, String descriptor, String recipe, List<Object> constants) {

    private static final char PART = '\u0001';
    private static final char CONSTANT = '\u0002';

    private static final String BUILDER = Type.getInternalName(StringBuilder.class);

    /** Tell whether all constants are texts, as those of a compiler are. */
    boolean isPlain() {
        return constants.stream().allMatch(String.class::isInstance);
    }

    void write(ClassVisitor into) {
        MethodVisitor code = into.visitMethod(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        int locals = append(code);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(3, locals);
        code.visitEnd();
    }

    private int append(MethodVisitor code) {
        Type[] parts = Type.getArgumentTypes(descriptor);
        StringBuilder fixed = new StringBuilder();
        int part = 0;
        int constant = 0;
        int local = 0;
        for (int i = 0; i < recipe.length(); i++) {
            char letter = recipe.charAt(i);
            if (letter == CONSTANT) {
                fixed.append(constants.get(constant++));
            } else if (letter != PART) {
                fixed.append(letter);
            } else {
                append(code, fixed);
                Type type = parts[part++];
                code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
                append(code, type);
                local += type.getSize();
            }
        }
        append(code, fixed);
        return local;
    }

    private static void append(MethodVisitor code, StringBuilder fixed) {
        if (!fixed.isEmpty()) {
            code.visitLdcInsn(fixed.toString());
            append(code, Type.getType(String.class));
            fixed.setLength(0);
        }
    }

    /** Arrays of letters are objects here, whose letters a builder would take. */
    private static void append(MethodVisitor code, Type type) {
        Type taken = switch (type.getSort()) {
            case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
            case Type.ARRAY -> Type.getType(Object.class);
            case Type.OBJECT -> type.equals(Type.getType(String.class)) ? type : Type.getType(Object.class);
            default -> type;
        };
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                BUILDER,
                "append",
                Type.getMethodDescriptor(Type.getType(StringBuilder.class), taken),
                false);
    }
}
