package express.adoptions;

import express.base.ChainStep;
import express.practices.Figure;
import express.practices.Owner;
import express.practices.Sheet;
import express.practices.Source;
import express.practices.Words;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A practice that others want to adapt. */
record Recipe(String title, String process, String result) {

    Sheet sheet() {
        Map<String, List<String>> sections = new TreeMap<>();
        sections.put("process", List.of(process + " [^paper]", "They eat."));
        sections.put("results", List.of(result));
        sections.put("needed", List.of("A kitchen"));
        sections.put("adaptable", List.of("The food"));
        sections.put("firstSteps", List.of("Ask", "Find", "Cook"));
        var words = new Words(title, "Founders cook side by side.", Map.of("people", "people who came"), sections);
        return new Sheet(
                "recipe",
                ChainStep.MENTORING,
                List.of(ChainStep.MENTORING, ChainStep.FINANCE),
                Locale.ENGLISH,
                "BE",
                "BE33",
                "Liège",
                Sheet.Level.LOCAL,
                2015,
                null,
                new Owner("A house", Owner.Family.CIVIL_SOCIETY, URI.create("https://house.example.org")),
                List.of("A partner"),
                null,
                Sheet.Cost.LOW,
                List.of(Sheet.Funding.EU),
                Sheet.Evidence.MONITORED,
                List.of(8),
                Sheet.SdgsBy.AUTHORS,
                null,
                List.of("problem", "objectives", "roles", "resources", "conditions", "success", "obstacles", "target"),
                List.of(new Figure("people", new BigDecimal("12"), null, "persons", "2020", "paper")),
                List.of(new Source(
                        "paper",
                        "A paper",
                        "The press",
                        URI.create("https://example.org/a"),
                        2021,
                        false,
                        Locale.FRENCH)),
                Map.of(Locale.ENGLISH, words));
    }
}
