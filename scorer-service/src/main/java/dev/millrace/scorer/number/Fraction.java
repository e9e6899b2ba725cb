package dev.millrace.scorer.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** An exact rational number in lowest terms, its denominator positive. */
public record Fraction(BigInteger numerator, BigInteger denominator) {

    /** Reduces it, and refuses the denominator 0. */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction has the denominator 0");
        }
        var divisor = numerator.gcd(denominator);
        var sign = BigInteger.valueOf(denominator.signum());
        numerator = numerator.divide(divisor).multiply(sign);
        denominator = denominator.divide(divisor).multiply(sign);
    }

    /** Of digits with at most one point. */
    public static Fraction of(String digits) {
        var decimal = new BigDecimal(digits);
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The number with the other sign. */
    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Nothing if the other is zero. */
    public Optional<Fraction> dividedBy(Fraction other) {
        return other.numerator.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator)));
    }

    /** As a decimal where it has a short one, else as {@code 7/3}. */
    @Override
    public String toString() {
        try {
            var decimal = new BigDecimal(numerator).divide(new BigDecimal(denominator));
            return decimal.scale() > 8 ? numerator + "/" + denominator : decimal.toPlainString();
        } catch (ArithmeticException endless) {
            return numerator + "/" + denominator;
        }
    }
}
