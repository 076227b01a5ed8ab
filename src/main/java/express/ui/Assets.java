package express.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Styles, behaviours and pictures, read once at start. The components' style sheets are joined in the order of
 * {@code css/order.txt}, those of pages for newcomers in that of {@code css/newcomers-order.txt}; each address holds a hash of its content, so that browsers keep it for good and still see a
 * release at once.
 */
@Component
class Assets {

    /** One thing a page loads. */
    record Asset(String path, String type, Body body) {}

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byPath;

    Assets() throws IOException {
        List<String> everywhere = inOrder("order.txt");
        add("express.css", joined(everywhere));
        add("newcomers.css", joined(inOrder("newcomers-order.txt")));
        for (Resource file : found("classpath:static/css/*.css").toList()) {
            String name = Optional.ofNullable(file.getFilename()).orElseThrow();
            if (!everywhere.contains(name) && !byName.containsKey(name)) {
                add(name, joined(List.of(name)));
            }
        }
        add("htmx.js", bytes(new ClassPathResource("META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js")));
        for (Resource file : files("classpath:static/img/*", "classpath:static/js/*.js")) {
            add(Optional.ofNullable(file.getFilename()).orElseThrow(), bytes(file));
        }
        byPath = byName.values().stream().collect(Collectors.toUnmodifiableMap(Asset::path, asset -> asset));
    }

    /** The styles that every page loads, in their order; pages that need others name them in their head. */
    private static List<String> inOrder(String file) {
        String order = new String(bytes(new ClassPathResource("static/css/" + file)), StandardCharsets.UTF_8);
        return order.lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private static byte[] joined(List<String> styles) {
        return styles.stream()
                .map(name -> new ClassPathResource("static/css/" + name))
                .map(file -> new String(bytes(file), StandardCharsets.UTF_8))
                .map(Assets::squeezed)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Leaves out comments, and space where it means nothing; nothing cleverer. */
    private static String squeezed(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*([{};,])\\s*", "$1");
    }

    private static Stream<Resource> found(String pattern) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
    }

    private static Iterable<Resource> files(String one, String other) throws IOException {
        return Stream.concat(found(one), found(other)).toList();
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void add(String name, byte[] bytes) {
        Body body = Body.of(bytes);
        String path = "/assets/" + body.hash() + "/" + name;
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        byName.put(name, new Asset(path, type, body));
    }

    /** The address of an asset by its name. */
    String path(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return asset.path();
    }

    Optional<Asset> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
