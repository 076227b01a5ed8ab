package express.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the handler of a request among those whose address begins with the same word and is as long. Spring compares an
 * address that holds a name with every route there is, which takes longer than many a page; it still decides wherever not
 * exactly one fits.
 */
final class Signpost extends RequestMappingHandlerMapping {

    /** Sets it up. */
    @Component
    static final class SetUp implements WebMvcRegistrations {

        @Override
        public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
            return new Signpost();
        }
    }

    private record Beginning(String word, long slashes) {}

    private record Way(RequestMappingInfo route, HandlerMethod handler) {}

    private volatile Map<Beginning, List<Way>> ways = Map.of();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        Map<Beginning, List<Way>> known = new HashMap<>();
        boolean allKnown = handlers.keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .allMatch(Signpost::beginsWithAWord);
        if (allKnown) {
            handlers.forEach((route, handler) -> route.getPatternValues().stream()
                    .map(Signpost::beginning)
                    .distinct()
                    .forEach(it ->
                            known.computeIfAbsent(it, key -> new ArrayList<>()).add(new Way(route, handler))));
        }
        ways = known;
    }

    /** One that does not could be meant by any address, and then Spring has to look at all. */
    private static boolean beginsWithAWord(String pattern) {
        return pattern.matches("/|/[A-Za-z0-9_.-]+(/.*)?") && !pattern.contains("*");
    }

    private static Beginning beginning(String path) {
        int end = path.indexOf('/', 1);
        return new Beginning(
                end < 0 ? path : path.substring(0, end),
                path.chars().filter(it -> it == '/').count());
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        Way only = null;
        RequestMappingInfo fits = null;
        for (Way way : ways.getOrDefault(beginning(path), List.of())) {
            RequestMappingInfo fit = getMatchingMapping(way.route(), request);
            if (fit != null && only != null) {
                return super.lookupHandlerMethod(path, request);
            }
            if (fit != null) {
                only = way;
                fits = fit;
            }
        }
        if (only == null || fits == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.handler());
        handleMatch(fits, path, request);
        return only.handler();
    }
}
