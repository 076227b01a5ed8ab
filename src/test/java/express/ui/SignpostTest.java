package express.ui;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

@ModuleTest
class SignpostTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping ours;

    @Autowired
    ApplicationContext context;

    @Test
    void leadsEverybodyWhereSpringWould() throws Exception {
        var plain = new RequestMappingHandlerMapping();
        plain.setApplicationContext(context);
        plain.afterPropertiesSet();
        assertThat(ours).isInstanceOf(Signpost.class);
        for (var route : ours.getHandlerMethods().keySet()) {
            for (String pattern : route.getPatternValues()) {
                for (String word : new String[] {"new", "7", "a.ics", "draft"}) {
                    String path = pattern.replaceAll("\\{[^}]+}", word);
                    for (String method : new String[] {"GET", "HEAD", "POST", "DELETE"}) {
                        assertThat(handler(ours, method, path))
                                .as(method + " " + path)
                                .isEqualTo(handler(plain, method, path));
                    }
                }
            }
        }
        assertThat(handler(ours, "GET", "/nowhere/at/all")).isNull();
        assertThat(handler(ours, "GET", "/%67atherings")).isEqualTo(handler(plain, "GET", "/%67atherings"));
    }

    @Test
    void tellsHandlersWhatStandsInTheAddress() throws Exception {
        MockHttpServletRequest request = request("GET", "/boards/17/changes");
        assertThat(ours.getHandler(request)).isNotNull();
        assertThat(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .hasToString("{id=17}");
        assertThat(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .hasToString("/boards/{id}/changes");
    }

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }

    /** What is refused is refused by both in the same way. */
    private static @Nullable Object handler(RequestMappingHandlerMapping mapping, String method, String path) {
        try {
            HandlerExecutionChain found = mapping.getHandler(request(method, path));
            return found == null ? null : method(found.getHandler());
        } catch (Exception refused) {
            return refused.getClass();
        }
    }

    private static Object method(Object handler) {
        return handler instanceof HandlerMethod known ? (Method) known.getMethod() : handler.getClass();
    }
}
