// Looks figures up: indicators HOST:PORT CONCEPT [REGION]
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"gongbao"
	v1 "gongbao/v1"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: indicators HOST:PORT CONCEPT [REGION]")
		os.Exit(2)
	}
	if err := indicators(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		var refusal *gongbao.Error
		if errors.As(err, &refusal) {
			for _, candidate := range refusal.Candidates() {
				fmt.Fprintf(os.Stderr, "  %s?\n", candidate)
			}
		}
		os.Exit(1)
	}
}

func indicators(server string, words []string) error {
	ctx := context.Background()
	client, err := gongbao.Dial(ctx, server)
	if err != nil {
		return err
	}
	defer client.Close()
	filter := &v1.FigureFilter{}
	if len(words) > 0 {
		filter.Concepts = words[:1]
	}
	if len(words) > 1 {
		filter.Regions = words[1:2]
	}
	answer, err := client.ListFigures(ctx, &v1.ListFiguresRequest{
		Filter: filter,
		Page:   &v1.PageRequest{OptLimit: &v1.PageRequest_Limit{Limit: 100}},
	})
	for _, f := range answer.GetFigures() {
		row := []string{f.GetRegion().GetName(), f.Period, f.Name, f.Quote, f.Value, f.Unit}
		fmt.Println(strings.Join(row, "\t"))
	}
	return err
}
