package express.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** A form that was sent when the session had ended already. */
record KeptPost(UUID id, Form form, Instant expiresAt) {

    /** The field by which a form that is sent again says which kept one it was. */
    static final String FIELD = "_kept";

    /** What was sent, and to which address here; not what stood in the address itself, which is sent again as it is. */
    record Form(String path, Map<String, List<String>> fields) {

        static Form of(HttpServletRequest request) {
            String query = request.getQueryString();
            return new Form(request.getRequestURI() + (query == null ? "" : "?" + query), fields(request, query));
        }

        private static Map<String, List<String>> fields(HttpServletRequest request, @Nullable String query) {
            var asked = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
            Map<String, List<String>> fields = new LinkedHashMap<>();
            request.getParameterMap().forEach((name, values) -> {
                List<String> sent = List.of(values)
                        .subList(asked.getOrDefault(name, List.of()).size(), values.length);
                if (!sent.isEmpty() && !name.equals("_csrf") && !name.equals(FIELD)) {
                    fields.put(name, new ArrayList<>(sent));
                }
            });
            return fields;
        }
    }

    /** It stays the same form when it is sent again. */
    @Nullable
    String sending() {
        return form.fields().getOrDefault(express.ui.Form.SENDING, List.of()).stream()
                .findFirst()
                .orElse(null);
    }

    Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>(form.fields());
        typed.remove(express.ui.Form.SENDING);
        return typed;
    }

    /** What there is to read of it; a button that was pressed sends nothing. */
    boolean saysSomething() {
        return typed().values().stream().flatMap(List::stream).anyMatch(value -> !value.isBlank());
    }
}
