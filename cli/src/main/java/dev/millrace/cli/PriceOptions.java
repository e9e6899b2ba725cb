package dev.millrace.cli;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.Price;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What models cost. */
final class PriceOptions {

    @Option(
            names = "--price",
            paramLabel = "ALIAS=IN/OUT",
            description = "What a model costs for a million prompt and a million completion tokens.")
    private Map<String, String> prices = new LinkedHashMap<>();

    /** By alias. */
    Map<String, Price> byAlias() {
        var byAlias = new LinkedHashMap<String, Price>();
        prices.forEach((alias, text) -> byAlias.put(alias, price(alias, text)));
        return byAlias;
    }

    private static Price price(String alias, String text) {
        var parts = text.split("/", -1);
        try {
            if (parts.length == 2) {
                return new Price(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            }
        } catch (NumberFormatException noNumber) {
            // Said below, as for any other text.
        }
        throw new BadInput(
                "--price " + alias + "=" + text + " is not of the form ALIAS=IN/OUT, such as teacher=0.5/1.5");
    }
}
