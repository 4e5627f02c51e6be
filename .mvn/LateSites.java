import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What javac leaves to the moment when it is first reached: a {@code switch} over types, and a record's {@code equals} and {@code hashCode}. The JVM then
 * makes a class for each, at every start anew, since its cache does not keep those. Bound here instead: each becomes a plain method of its class.
 */
final class LateSites {

    private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
    private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
    private static final ClassDesc OBJECTS = Objects.class.describeConstable().orElseThrow();
    private static final int FLAGS = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    private LateSites() {}

    static boolean in(ClassModel model) {
        return model.methods().stream().anyMatch(LateSites::in);
    }

    private static boolean in(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream()).anyMatch(LateSites::isLate);
    }

    /** Switches that also tell texts or constants apart are left as they are, and so is toString, which a start does not need. */
    private static boolean isLate(CodeElement element) {
        return element instanceof InvokeDynamicInstruction site && switch (site.name().stringValue()) {
            case "typeSwitch" -> site.bootstrapMethod().owner().equals(SWITCHES)
                    && site.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
            case "equals", "hashCode" -> site.bootstrapMethod().owner().equals(RECORDS);
            default -> false;
        };
    }

    static ClassTransform bound(ClassModel model) {
        var self = model.thisClass().asSymbol();
        var methods = new ArrayList<Consumer<CodeBuilder>>();
        var types = new ArrayList<MethodTypeDesc>();
        return ClassTransform.transformingMethodBodies(LateSites::in, (code, element) -> {
            if (element instanceof InvokeDynamicInstruction site && isLate(site)) {
                code.invokestatic(self, name(methods.size()), site.typeSymbol(),
                        model.flags().has(AccessFlag.INTERFACE));
                methods.add(made -> body(made, site.name().stringValue(), site.bootstrapArgs()));
                types.add(site.typeSymbol());
            } else {
                code.with(element);
            }
        }).andThen(ClassTransform.endHandler(made -> {
            for (var index = 0; index < methods.size(); index++) {
                made.withMethodBody(name(index), types.get(index), FLAGS, methods.get(index));
            }
        }));
    }

    private static String name(int index) {
        return "bound$" + index;
    }

    private static void body(CodeBuilder code, String site, List<ConstantDesc> told) {
        switch (site) {
            case "typeSwitch" -> whichOf(code, told);
            case "equals" -> areEqual(code, (ClassDesc) told.getFirst(), fields(told));
            case "hashCode" -> hash(code, (ClassDesc) told.getFirst(), fields(told));
            default -> throw new IllegalArgumentException(site);
        }
    }

    /** Behind the record's class and its components' names come their getters. */
    private static List<DirectMethodHandleDesc> fields(List<ConstantDesc> told) {
        return told.stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
    }

    /** The first of the types, from that one on, that the object has; how many there are where it has none; -1 for null. */
    private static void whichOf(CodeBuilder code, List<ConstantDesc> types) {
        var there = code.newLabel();
        code.aload(0).ifnonnull(there).loadConstant(-1).ireturn().labelBinding(there);
        for (var index = 0; index < types.size(); index++) {
            var next = code.newLabel();
            code.iload(1).loadConstant(index).if_icmpgt(next);
            code.aload(0).instanceOf((ClassDesc) types.get(index)).ifeq(next);
            code.loadConstant(index).ireturn().labelBinding(next);
        }
        code.loadConstant(types.size()).ireturn();
    }

    private static void areEqual(CodeBuilder code, ClassDesc self, List<DirectMethodHandleDesc> fields) {
        var differ = code.newLabel();
        code.aload(1).instanceOf(self).ifeq(differ);
        for (var field : fields) {
            var type = field.invocationType().returnType();
            code.aload(0).getfield(self, field.methodName(), type);
            code.aload(1).checkcast(self).getfield(self, field.methodName(), type);
            if (type.isPrimitive()) {
                code.invokestatic(box(type), "compare", MethodTypeDesc.of(CD_int, type, type)).ifne(differ);
            } else {
                code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object)).ifeq(differ);
            }
        }
        code.loadConstant(1).ireturn().labelBinding(differ).loadConstant(0).ireturn();
    }

    private static void hash(CodeBuilder code, ClassDesc self, List<DirectMethodHandleDesc> fields) {
        code.loadConstant(0);
        for (var field : fields) {
            var type = field.invocationType().returnType();
            code.loadConstant(31).imul().aload(0).getfield(self, field.methodName(), type);
            if (type.isPrimitive()) {
                code.invokestatic(box(type), "hashCode", MethodTypeDesc.of(CD_int, type));
            } else {
                code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
            }
            code.iadd();
        }
        code.ireturn();
    }

    private static ClassDesc box(ClassDesc primitive) {
        return switch (primitive.displayName()) {
            case "int" -> Integer.class.describeConstable().orElseThrow();
            case "char" -> Character.class.describeConstable().orElseThrow();
            case String name -> ClassDesc.of("java.lang." + Character.toUpperCase(name.charAt(0)) + name.substring(1));
        };
    }
}
