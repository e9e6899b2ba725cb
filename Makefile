.PHONY: run check format bench clean

run:
	mvn -q -T1C -DskipTests package
	./millrace demo

check:
	mvn -T1C verify

format:
	mvn -q spotless:apply

bench:
	bench/run ledger --before 10000,100000 --iterations 3
	bench/run slots --calls 3000 --stages 1 --limit fixed
	bench/run pass-through --records 10000 --warm-up 10000
	bench/run latency --rate 300 --warm-up 5 --seconds 15

clean:
	mvn -q clean
	rm -rf out .millrace
