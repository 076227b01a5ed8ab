package express;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import express.base.Viewer;
import express.ui.Open;
import express.ui.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ModuleTest
class RoutesTest {

    record Route(String method, String path, HandlerMethod handler) {

        boolean open() {
            return handler.hasMethodAnnotation(Open.class);
        }

        boolean writes() {
            return !method.equals("GET");
        }

        boolean knowsWhoAsks() {
            return Stream.of(handler.getMethodParameters())
                    .anyMatch(it -> Set.of(Viewer.class, Screen.class).contains(it.getParameterType()));
        }

        String written() {
            String name = handler.getBeanType().getSimpleName() + "."
                    + handler.getMethod().getName();
            return "| %s | `%s` | `%s` | %s |".formatted(method, path, name, open() ? "open" : "signed in");
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc mvc;

    @Test
    void areWrittenDown() throws IOException {
        String rows = routes().map(Route::written).collect(Collectors.joining("\n"));
        Golden.compare(Path.of("docs/routes.md"), """
            # Routes

            Written by `RoutesTest` from the handlers; rewrite it with `scripts/format`.

            | method | path | handler | for whom |
            |---|---|---|---|
            %s
            """.formatted(rows));
    }

    @Test
    void knowWhoWrites() {
        assertThat(routes().filter(route -> route.writes() && !route.open())).allMatch(Route::knowsWhoAsks);
    }

    @Test
    void letVisitorsInWhereOpenAndNowhereElse() throws Exception {
        for (Route route : routes().toList()) {
            MvcResult result = asVisitor(route);
            int status = result.getResponse().getStatus();
            String target = String.valueOf(result.getResponse().getRedirectedUrl());
            boolean turnedAway = target.contains("/sign-in") || Set.of(401, 403).contains(status);
            assertThat(status).as(route.written()).isLessThan(500);
            if (route.open()) {
                assertThat(turnedAway && !route.path().startsWith("/sign-"))
                        .as(route.written())
                        .isFalse();
            } else if (somebodyGuardsTheDoor(result)) {
                assertThat(turnedAway || status == 404).as(route.written()).isTrue();
            }
        }
    }

    private Stream<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("express."))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::path)
                        .thenComparing(Route::method)
                        .thenComparing(Route::written));
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method.name(), path, handler)));
    }

    private MvcResult asVisitor(Route route) throws Exception {
        String path = route.path().replaceAll("\\{[^}]*}", "019f0000-0000-7000-8000-000000000000");
        return mvc.perform(request(HttpMethod.valueOf(route.method()), path).with(csrf()))
                .andReturn();
    }

    private static boolean somebodyGuardsTheDoor(MvcResult result) {
        return Stream.ofNullable(result.getInterceptors())
                .flatMap(Stream::of)
                .anyMatch(it -> it.getClass().getPackageName().equals("express.signin"));
    }
}
