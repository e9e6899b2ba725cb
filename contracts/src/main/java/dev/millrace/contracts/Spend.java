package dev.millrace.contracts;

/**
 * What a run has cost; {@code booked + reserved} never exceeds its budget.
 *
 * @param teacher tokens of settled prompts
 * @param judge tokens of their judging
 * @param beside tokens beyond those: bought again after a crash, late, or more than was foreseen
 * @param reserved worst case of the open prompts
 * @param money for {@code teacher} and {@code judge}, at the run's prices
 * @param moneyBeside for {@code beside}
 * @param moneyReserved worst case of the open prompts
 */
public record Spend(
        Tokens teacher,
        Tokens judge,
        Tokens beside,
        long reserved,
        double money,
        double moneyBeside,
        double moneyReserved) {

    /** Nothing. */
    public static final Spend NONE = new Spend(Tokens.NONE, Tokens.NONE, Tokens.NONE, 0, 0, 0, 0);

    /** Fills what is absent. */
    public Spend {
        teacher = Fields.or(teacher, Tokens.NONE);
        judge = Fields.or(judge, Tokens.NONE);
        beside = Fields.or(beside, Tokens.NONE);
    }

    /** Tokens that count against the budget. */
    public long booked() {
        return teacher.total() + judge.total();
    }

    /** These and others. */
    public Spend plus(Spend other) {
        return new Spend(
                teacher.plus(other.teacher),
                judge.plus(other.judge),
                beside.plus(other.beside),
                reserved + other.reserved,
                money + other.money,
                moneyBeside + other.moneyBeside,
                moneyReserved + other.moneyReserved);
    }
}
