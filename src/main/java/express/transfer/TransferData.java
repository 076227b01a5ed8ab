package express.transfer;

import express.base.ChainStep;
import express.practices.Census;
import express.ui.Open;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same figures as machines read them. */
@RestController
class TransferData {

    static final String PATH = TransferPages.PATH + ".csv";

    private final Census census;

    TransferData(Census census) {
        this.census = census;
    }

    @Open
    @GetMapping(PATH)
    ResponseEntity<String> table() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv(Figures.of(census.list())));
    }

    /** A line for each country, also where there is nothing: that is what some look for. Source: RFC 4180. */
    static String csv(Figures figures) {
        return figures.countries().stream()
                .sorted()
                .map(country -> country + "," + figures.in(country, null)
                        + each(step -> String.valueOf(figures.in(country, step))))
                .collect(Collectors.joining("\r\n", "country,practices" + each(ChainStep::slug) + "\r\n", "\r\n"));
    }

    private static String each(Function<ChainStep, String> cell) {
        return Arrays.stream(ChainStep.values())
                .map(step -> "," + cell.apply(step))
                .collect(Collectors.joining());
    }
}
