.PHONY: run check format bench clean

run:
	mvn -q -T1C -DskipTests package
	./millrace demo

check:
	mvn -T1C verify

format:
	mvn -q spotless:apply

bench:
	mvn -q -T1C -DskipTests package
	./bench/run

clean:
	mvn -q clean
	rm -rf out .millrace
