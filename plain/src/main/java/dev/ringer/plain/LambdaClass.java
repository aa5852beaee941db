package dev.ringer.plain;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the class of a lambda: what is captured in fields, and one method. */
final class LambdaClass {

    /** The method that makes an instance; where nothing is captured, it gives the only one. */
    static final String MAKE = "of";

    private static final String CONSTRUCTOR = "<init>";
    private static final String ONLY = "ONLY";

    private final Lambda lambda;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    private LambdaClass(Lambda lambda) {
        this.lambda = lambda;
    }

    /**
     * Write the class.
     *
     * @param leader of the nest that it comes into
     */
    static byte[] write(Lambda lambda, String leader) {
        LambdaClass made = new LambdaClass(lambda);
        made.head(leader);
        made.constructor();
        if (lambda.captured().isEmpty()) {
            made.only();
        } else {
            made.make();
        }
        made.body();
        made.writer.visitEnd();
        return made.writer.toByteArray();
    }

    private void head(String leader) {
        String[] faces = {lambda.face().getInternalName()};
        writer.visit(
                lambda.version(),
                ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
                lambda.name(),
                null,
                Type.getInternalName(Object.class),
                faces);
        writer.visitNestHost(leader);
        for (int i = 0; i < lambda.captured().size(); i++) {
            writer.visitField(
                            ACC_PRIVATE | ACC_FINAL,
                            field(i),
                            lambda.captured().get(i).getDescriptor(),
                            null,
                            null)
                    .visitEnd();
        }
    }

    private static String field(int index) {
        return "captured" + index;
    }

    private String constructorDescriptor() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, lambda.site().getArgumentTypes());
    }

    private MethodVisitor begin(int access, String name, String descriptor) {
        MethodVisitor code = writer.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void constructor() {
        MethodVisitor code = begin(ACC_PRIVATE, CONSTRUCTOR, constructorDescriptor());
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, Type.getInternalName(Object.class), CONSTRUCTOR, "()V", false);
        int local = 1;
        for (int i = 0; i < lambda.captured().size(); i++) {
            Type type = lambda.captured().get(i);
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(type.getOpcode(ILOAD), local);
            code.visitFieldInsn(PUTFIELD, lambda.name(), field(i), type.getDescriptor());
            local += type.getSize();
        }
        end(code, RETURN);
    }

    private void only() {
        String descriptor = lambda.type().getDescriptor();
        writer.visitField(ACC_PRIVATE | ACC_STATIC | ACC_FINAL, ONLY, descriptor, null, null)
                .visitEnd();
        MethodVisitor start = begin(ACC_STATIC, "<clinit>", "()V");
        start.visitTypeInsn(NEW, lambda.name());
        start.visitInsn(DUP);
        start.visitMethodInsn(INVOKESPECIAL, lambda.name(), CONSTRUCTOR, "()V", false);
        start.visitFieldInsn(PUTSTATIC, lambda.name(), ONLY, descriptor);
        end(start, RETURN);
        MethodVisitor code = begin(ACC_STATIC, MAKE, lambda.makeDescriptor());
        code.visitFieldInsn(GETSTATIC, lambda.name(), ONLY, descriptor);
        end(code, ARETURN);
    }

    private void make() {
        MethodVisitor code = begin(ACC_STATIC, MAKE, lambda.makeDescriptor());
        code.visitTypeInsn(NEW, lambda.name());
        code.visitInsn(DUP);
        int local = 0;
        for (Type type : lambda.captured()) {
            code.visitVarInsn(type.getOpcode(ILOAD), local);
            local += type.getSize();
        }
        code.visitMethodInsn(INVOKESPECIAL, lambda.name(), CONSTRUCTOR, constructorDescriptor(), false);
        end(code, ARETURN);
    }

    private void body() {
        MethodVisitor code = begin(ACC_PUBLIC, lambda.method(), lambda.erased().getDescriptor());
        Handle body = lambda.body();
        boolean isMaking = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (isMaking) {
            code.visitTypeInsn(NEW, body.getOwner());
            code.visitInsn(DUP);
        }
        arguments(code);
        code.visitMethodInsn(call(body), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        Type given = isMaking ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
        Type result = lambda.erased().getReturnType();
        new Conversion(code).convertResult(given, lambda.actual().getReturnType(), result);
        end(code, result.getOpcode(IRETURN));
    }

    /** Put what was captured on the stack, then what the method was called with, each as the body wants it. */
    private void arguments(MethodVisitor code) {
        Conversion conversion = new Conversion(code);
        List<Type> wanted = wanted(lambda.body());
        int place = 0;
        for (Type type : lambda.captured()) {
            code.visitVarInsn(ALOAD, 0);
            code.visitFieldInsn(GETFIELD, lambda.name(), field(place), type.getDescriptor());
            conversion.convert(type, wanted.get(place++));
        }
        Type[] erased = lambda.erased().getArgumentTypes();
        Type[] actual = lambda.actual().getArgumentTypes();
        int local = 1;
        for (int i = 0; i < erased.length; i++) {
            code.visitVarInsn(erased[i].getOpcode(ILOAD), local);
            local += erased[i].getSize();
            conversion.convert(erased[i], actual[i]);
            conversion.convert(actual[i], wanted.get(place++));
        }
    }

    private static List<Type> wanted(Handle body) {
        List<Type> all = new ArrayList<>();
        if (body.getTag() != Opcodes.H_INVOKESTATIC && body.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
            all.add(Type.getObjectType(body.getOwner()));
        }
        all.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
        return all;
    }

    /** From within a nest, what is private is called as any other method is. */
    private static int call(Handle body) {
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> INVOKESPECIAL;
            default -> body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
        };
    }
}
