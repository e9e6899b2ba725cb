package dev.millrace.contracts;

/** A recipe as its author wrote it, on {@code millrace.recipes} under its hash, for whoever meets a prompt of it. */
public record RecipeText(String name, String yaml) {

    /** Refuses a recipe without text. */
    public RecipeText {
        name = Fields.required("recipe", "name", name);
        yaml = Fields.required("recipe", "yaml", yaml);
    }

    /** The recipe's hash: its key, and the {@code recipe} of every prompt that was rendered from it. */
    public String hash() {
        return Ids.of("recipe", yaml);
    }
}
