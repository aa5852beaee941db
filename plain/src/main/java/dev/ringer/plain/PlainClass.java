package dev.ringer.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Passes a class on, with plain code in the place of instructions that link when they are first run. */
final class PlainClass extends ClassVisitor {

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";

    private static final String TEXTS = "java/lang/invoke/StringConcatFactory";

    private final Consumer<Lambda> lambdas;
    private final List<TextMethod> texts = new ArrayList<>();
    private boolean isInterface;
    private String name = "";
    private int version;
    private int count;

    PlainClass(ClassVisitor next, Consumer<Lambda> lambdas) {
        super(Opcodes.ASM9, next);
        this.lambdas = lambdas;
    }

    @Override
    public void visit(
            int level,
            int access,
            String own,
            @Nullable String signature,
            @Nullable String parent,
            String @Nullable [] interfaces) {
        name = own;
        version = level;
        isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        super.visit(level, access, own, signature, parent, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new PlainMethod(super.visitMethod(access, method, descriptor, signature, exceptions));
    }

    @Override
    public void visitEnd() {
        texts.forEach(each -> each.write(cv));
        super.visitEnd();
    }

    private final class PlainMethod extends MethodVisitor {

        PlainMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String descriptor, Handle maker, Object... arguments) {
            if (maker.getOwner().equals(LAMBDAS) && maker.getName().equals("metafactory")) {
                Lambda lambda = new Lambda(
                        name + "$$" + count++,
                        version,
                        called,
                        Type.getMethodType(descriptor),
                        (Type) arguments[0],
                        (Handle) arguments[1],
                        (Type) arguments[2]);
                lambdas.accept(lambda);
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC, lambda.name(), LambdaClass.MAKE, lambda.makeDescriptor(), false);
            } else if (maker.getOwner().equals(RECORDS) && !called.equals("toString")) {
                RecordCode code = new RecordCode(mv, name, components(arguments));
                if (called.equals("equals")) {
                    code.equality();
                } else {
                    code.hash();
                }
            } else if (maker.getOwner().equals(TEXTS)
                    && text(descriptor, arguments).isPlain()) {
                TextMethod text = text(descriptor, arguments);
                texts.add(text);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, name, text.name(), descriptor, isInterface);
            } else {
                super.visitInvokeDynamicInsn(called, descriptor, maker, arguments);
            }
        }

        private TextMethod text(String descriptor, Object[] arguments) {
            return new TextMethod(
                    "text$$" + texts.size(),
                    descriptor,
                    (String) arguments[0],
                    Arrays.asList(arguments).subList(1, arguments.length));
        }

        /** The first argument is the class, the second the names; a getter for each component follows. */
        private List<Handle> components(Object[] arguments) {
            return Arrays.stream(arguments)
                    .filter(Handle.class::isInstance)
                    .map(Handle.class::cast)
                    .toList();
        }

        @Override
        public void visitMaxs(int stack, int locals) {
            super.visitMaxs(Math.max(stack, RecordCode.STACK_MAX), locals);
        }
    }
}
