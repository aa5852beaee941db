package dev.ringer.plain;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IF_ICMPEQ;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.LCMP;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes {@code equals} and {@code hashCode} of a record, as {@code ObjectMethods} would. Each begins with its parameters
 * on the stack as well as in the locals, and ends with its result there.
 *
 * @param owner the record
 * @param components getters of its fields, in order
 */
record RecordCode(MethodVisitor code, String owner, List<Handle> components) {

    /** Two components of eight bytes each. */
    static final int STACK_MAX = 4;

    private static final String OBJECTS = "java/util/Objects";

    void hash() {
        code.visitInsn(POP);
        code.visitInsn(ICONST_0);
        for (Handle each : components) {
            code.visitIntInsn(BIPUSH, 31);
            code.visitInsn(IMUL);
            field(0, each);
            Type type = Type.getType(each.getDesc());
            if (Conversion.isObject(type)) {
                call(OBJECTS, "hashCode", "(Ljava/lang/Object;)I");
            } else {
                call(Conversion.box(type).getInternalName(), "hashCode", "(" + each.getDesc() + ")I");
            }
            code.visitInsn(IADD);
        }
    }

    void equality() {
        code.visitInsn(POP2);
        code.visitVarInsn(ALOAD, 1);
        code.visitTypeInsn(INSTANCEOF, owner);
        unless(IFNE);
        for (Handle each : components) {
            field(0, each);
            field(1, each);
            unless(compare(Type.getType(each.getDesc())));
        }
        code.visitInsn(ICONST_1);
    }

    /** Compare two values; gives the jump that is taken when they are equal. */
    private int compare(Type type) {
        switch (type.getSort()) {
            case Type.LONG -> code.visitInsn(LCMP);
            case Type.FLOAT -> call("java/lang/Float", "compare", "(FF)I");
            case Type.DOUBLE -> call("java/lang/Double", "compare", "(DD)I");
            case Type.ARRAY, Type.OBJECT -> {
                call(OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
                return IFNE;
            }
            default -> {
                return IF_ICMPEQ;
            }
        }
        return IFEQ;
    }

    /** Return false unless the jump is taken. */
    private void unless(int jump) {
        Label on = new Label();
        code.visitJumpInsn(jump, on);
        code.visitInsn(ICONST_0);
        code.visitInsn(IRETURN);
        code.visitLabel(on);
        code.visitFrame(F_SAME, 0, null, 0, null);
    }

    private void field(int local, Handle component) {
        code.visitVarInsn(ALOAD, local);
        if (local > 0) {
            code.visitTypeInsn(CHECKCAST, owner);
        }
        code.visitFieldInsn(GETFIELD, owner, component.getName(), component.getDesc());
    }

    private void call(String type, String method, String descriptor) {
        code.visitMethodInsn(INVOKESTATIC, type, method, descriptor, false);
    }
}
