package dev.ringer;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds what tests and programs of users are compiled against, and the part of the core that shows in it, to the lists in
 * the tree, so that nothing leaves unseen. With {@code -Dapi.renew=true} the lists become what there is now.
 */
class ApiTest {

    @ParameterizedTest
    @CsvSource({
        "core, dev.ringer.json|dev.ringer.engine.MockEngine|dev.ringer.http.Handler|dev.ringer.http.Request"
                + "|dev.ringer.http.Response|dev.ringer.http.Headers|dev.ringer.http.Body",
        "server, dev.ringer.launch.MockServer|dev.ringer.launch.MockConfig|dev.ringer.launch.Setup"
                + "|dev.ringer.launch.LaunchException|dev.ringer.launch.BadValueException",
        "client, dev.ringer.client",
        "junit, dev.ringer.embedded|dev.ringer.junit|dev.ringer.spring"
    })
    void public_types_and_members_are_those_of_the_list(String module, String doors) throws IOException {
        Path list = Path.of("..", module, "api.txt");
        String now = dump(List.of(doors.split("\\|")));
        assertThat(now).contains("public final class dev.ringer.");
        if (Boolean.getBoolean("api.renew")) {
            Files.writeString(list, now);
        }
        assertThat(now)
                .as("-Dapi.renew=true takes over what changed: CONTRIBUTING.md")
                .isEqualTo(Files.readString(list));
    }

    /** Show packages, and types with those in them. */
    private static String dump(List<String> doors) {
        List<String> packages = doors.stream()
                .map(each -> each.replaceFirst("[.][A-Z].*", ""))
                .distinct()
                .toList();
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(packages).stream()
                        .filter(each -> doors.stream().anyMatch(door -> isIn(each, door)))
                        .map(JavaClass::reflect)
                        .filter(ApiTest::isSeen)
                        .sorted((a, b) -> a.getName().compareTo(b.getName()))
                        .map(ApiTest::lines)
                        .collect(Collectors.joining("\n"));
    }

    private static boolean isIn(JavaClass type, String door) {
        return type.getPackageName().startsWith(door)
                || type.getName().equals(door)
                || type.getName().startsWith(door + "$");
    }

    private static boolean isSeen(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (!Modifier.isPublic(each.getModifiers()) || each.isAnonymousClass()) {
                return false;
            }
        }
        return true;
    }

    private static String lines(Class<?> type) {
        String above = type.getSuperclass() == null
                ? ""
                : " extends " + type.getGenericSuperclass().getTypeName();
        String beside = Arrays.stream(type.getGenericInterfaces())
                .map(each -> " is " + each.getTypeName())
                .sorted()
                .collect(Collectors.joining());
        // Which of these two words are printed differs between versions of Java.
        String name = type.toGenericString().replace("non-sealed ", "").replace("sealed ", "");
        String head = name + above + beside + "\n";
        return head
                + members(type)
                        .filter(each -> !each.isSynthetic())
                        .filter(each -> (each.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                        .map(each -> "    " + text(each).replace(type.getName() + ".", "") + "\n")
                        .sorted()
                        .collect(Collectors.joining());
    }

    private static Stream<Member> members(Class<?> type) {
        return Stream.of(type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::stream);
    }

    private static String text(Member member) {
        if (member instanceof Method method) {
            Object standard = method.getDefaultValue();
            return method.toGenericString() + (standard == null ? "" : " default " + shown(standard));
        }
        return member instanceof Constructor<?> constructor
                ? constructor.toGenericString()
                : ((Field) member).toGenericString();
    }

    private static String shown(Object standard) {
        return standard instanceof Object[] several ? List.of(several).toString() : "'" + standard + "'";
    }
}
