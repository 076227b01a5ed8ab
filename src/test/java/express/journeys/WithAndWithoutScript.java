package express.journeys;

import com.microsoft.playwright.Page;
import express.Budget;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/**
 * Opens a visit to the demonstration for a journey and ends it; what failed leaves a picture under target. In every build
 * all journeys are made with script, and one in six without: half of always the same third, by the commit. At length all are.
 */
final class WithAndWithoutScript implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        boolean both = Budget.of(isOneInThree(context) && isInTurn(context), true);
        return Stream.of(new Way(true), new Way(false))
                .filter(way -> both || way.script())
                .map(TestTemplateInvocationContext.class::cast);
    }

    private static boolean isOneInThree(ExtensionContext context) {
        return Math.floorMod(number(context), 3) == 0;
    }

    private static boolean isInTurn(ExtensionContext context) {
        return Math.floorMod(Math.floorDiv(number(context), 3) + Budget.turn(), 2) == 0;
    }

    private static int number(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName()
                + context.getRequiredTestMethod().getName();
        return name.hashCode();
    }

    private record Way(boolean script) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocation) {
            return script ? "with script" : "without script";
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Companion(Look.DESK.script(script)));
        }
    }

    private static final class Companion implements ParameterResolver, AfterEachCallback {

        private final Visit visit;

        Companion(Look look) {
            visit = Visit.to(Running.demo(), look);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Visit.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return visit;
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (context.getExecutionException().isPresent()) {
                String name = context.getRequiredTestClass().getSimpleName() + "-"
                        + context.getRequiredTestMethod().getName() + "-" + context.getDisplayName();
                visit.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target/journeys", name.replace(' ', '-') + ".png")));
            }
            visit.close();
        }
    }
}
