package express.ui;

import express.base.ChainStep;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows every component once, made of the same fragments as all other pages. */
@Controller
class DesignPages {

    record DesignPage(List<String> colours, List<String> pictograms, Form form, Form wrong, Chart chart) {}

    private static final List<String> COLOURS = List.of(
            "paper",
            "mist",
            "ink",
            "quiet",
            "line",
            "edge",
            "accent",
            "band",
            "sun",
            "sun-soft",
            "good",
            "warn",
            "bad");

    private final Assets assets;

    DesignPages(Assets assets) {
        this.assets = assets;
    }

    /** In a demonstration the foot leads here. */
    @Bean
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static MenuEntry design() {
        return MenuEntry.foot(990, "/design", "ui.design.title");
    }

    @Open
    @GetMapping("/design")
    ModelAndView design(Screen screen) {
        var form = Form.of(Map.of("reach", "message", "kind", "alone"));
        return screen.show(
                "ui/design",
                new DesignPage(
                        COLOURS, pictograms(), form, form.wrong("town", "ui.design.field.missing"), chart(screen)));
    }

    private List<String> pictograms() {
        byte[] sheet = assets.named("pictograms.svg").orElseThrow().body().plain();
        return Pattern.compile("<symbol id=\"([^\"]+)\"")
                .matcher(new String(sheet, StandardCharsets.UTF_8))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Chart chart(Screen screen) {
        return new Chart(
                "by-step",
                screen.text("ui.design.chart.title"),
                screen.text("ui.design.chart.step"),
                screen.text("ui.design.chart.number"),
                Arrays.stream(ChainStep.values())
                        .map(step -> new Chart.Bar(screen.text("step." + step.slug()), 3 + step.ordinal() % 4, step))
                        .toList());
    }
}
